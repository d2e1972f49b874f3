package sesemulator.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;

/** Where partials would come from that are not inline: nowhere. */
final class NoFiles extends AbstractTemplateLoader {
    @Override
    public TemplateSource sourceAt(String location) throws IOException {
        throw new FileNotFoundException(location);
    }

    @Override
    public String resolve(String location) {
        return location;
    }
}
