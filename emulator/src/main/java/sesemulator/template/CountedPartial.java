package sesemulator.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.TypeSafeTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/** A partial that knows what it costs to render. */
final class CountedPartial implements Template {
    private final Template partial;
    private final Effort effort;
    private final int cost;

    CountedPartial(Template partial, Effort effort) {
        this.partial = partial;
        this.effort = effort;
        this.cost = partial.text().length();
    }

    @Override
    public void apply(Context context, Writer writer) throws IOException {
        effort.spend(cost);
        effort.enter();
        partial.apply(context, writer);
        effort.leave();
    }

    @Override
    public void apply(Object context, Writer writer) throws IOException {
        apply(Context.newContext(context), writer);
    }

    @Override
    public String apply(Object context) throws IOException {
        return apply(Context.newContext(context));
    }

    @Override
    public String apply(Context context) throws IOException {
        StringWriter writer = new StringWriter();
        apply(context, writer);
        return writer.toString();
    }

    @Override
    public String text() {
        return partial.text();
    }

    @Override
    public String toJavaScript() {
        return partial.toJavaScript();
    }

    @Override
    public <T, S extends TypeSafeTemplate<T>> S as(Class<S> type) {
        return partial.as(type);
    }

    @Override
    public <T> TypeSafeTemplate<T> as() {
        return partial.as();
    }

    @Override
    public List<String> collect(TagType... types) {
        return partial.collect(types);
    }

    @Override
    public List<String> collectReferenceParameters() {
        return partial.collectReferenceParameters();
    }

    @Override
    public String filename() {
        return partial.filename();
    }

    @Override
    public int[] position() {
        return partial.position();
    }
}
