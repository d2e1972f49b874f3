package sesemulator.template;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The helpers that templates have; the library has more, of which some read files. */
final class BuiltIns extends DefaultHelperRegistry {
    private static final Set<String> BLOCKS = Set.of("if", "unless", "each", "with");

    BuiltIns(Effort effort) {
        registerHelper("each", new CountedEach(effort));
        registerHelperMissing(BuiltIns::missing);
    }

    @Override
    public <C> @Nullable Helper<C> helper(String name) {
        boolean isTheirs = BLOCKS.contains(name) || name.equals("lookup") || name.equals(HelperRegistry.HELPER_MISSING);
        return isTheirs ? super.helper(name) : null;
    }

    /** For whatever is neither an attribute nor a helper. */
    private static @Nullable Object missing(Object context, Options options) throws IOException {
        if (!BLOCKS.contains(options.helperName)) {
            throw TemplateErrors.missingAttribute(options.helperName);
        }
        // A block of an attribute, such as {{#name}}: the library has found a helper for it, though no value.
        return options.helperName.equals("unless") ? options.fn() : options.inverse();
    }
}
