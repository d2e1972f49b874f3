package sesemulator.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Formatter;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesException;

/** Handlebars as far as SES has it, for one template. Not safe for many threads. */
final class Dialect {
    /** The library has them, Handlebars has not. */
    private static final Pattern OTHER_DELIMITERS = Pattern.compile("\\{\\{~?\\s*=");

    private final String name;
    private final Effort effort = new Effort();
    private final Handlebars handlebars;

    /** @param name of the template, for errors */
    Dialect(String name) {
        this.name = name;
        this.handlebars = new Handlebars(new NoFiles())
                .with(new BuiltIns(effort))
                .with(EscapingStrategy.NOOP) // documented: "Amazon SES doesn't escape HTML content when rendering"
                .with((Formatter) (value, next) -> counted(String.valueOf(value)))
                // Else the work doubles with each partial within another.
                .preEvaluatePartialBlocks(false);
    }

    /** Throws {@code InvalidTemplate} for a part that no data could be rendered with. */
    void check(@Nullable String part) {
        if (part != null) {
            attempt(() -> compile(part).filename());
        }
    }

    String render(String part, Map<String, Object> attributes) {
        return attempt(() -> {
            Context context = Context.newBuilder(attributes)
                    .resolver(MapValueResolver.INSTANCE)
                    .build();
            context.data(Context.INLINE_PARTIALS, new CountedPartials.Stack(effort));
            return compile(part).apply(context);
        });
    }

    private com.github.jknack.handlebars.Template compile(String part) throws IOException {
        if (Nesting.isTooDeep(part)) {
            throw new TooMuchEffortException("it is nested too deeply");
        }
        if (OTHER_DELIMITERS.matcher(part).find()) {
            throw TemplateErrors.invalid(name, "it changes the delimiters of tags");
        }
        return handlebars.compileInline(part);
    }

    private String counted(String value) {
        effort.spend(value.length());
        return value;
    }

    /** Whatever the library throws, it is the template that is wrong, since data of any kind can be rendered. */
    private String attempt(Step step) {
        try {
            return step.run();
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        } catch (StackOverflowError e) {
            throw TemplateErrors.invalid(name, "it is nested too deeply");
        }
    }

    private SesException refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SesException refusal) {
                return refusal;
            }
            if (cause instanceof TooMuchEffortException tooMuch) {
                return TemplateErrors.invalid(name, String.valueOf(tooMuch.getMessage()));
            }
        }
        if (failure instanceof HandlebarsException e && e.getError() != null && e.getCause() == null) {
            return TemplateErrors.invalid(name, "line " + e.getError().line + ": " + e.getError().reason);
        }
        return TemplateErrors.invalid(name, "it cannot be rendered");
    }

    /** What may fail. */
    private interface Step {
        String run() throws IOException;
    }
}
