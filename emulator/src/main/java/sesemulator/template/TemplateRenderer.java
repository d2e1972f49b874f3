package sesemulator.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders templates.
 *
 * <p>Documented: the dialect is Handlebars; {@code if}, {@code each} and inline partials are part of it, and HTML is not
 * escaped. That {@code unless}, {@code with} and {@code lookup} are the only others is assumed. Observed: an attribute
 * or a helper that is not there is an error; that null is not there either, and that what a block such as {@code if}
 * asks for may be absent, is assumed.
 */
public final class TemplateRenderer {
    private TemplateRenderer() {}

    /**
     * Subject, text and HTML, in this order.
     *
     * @param data the text of a JSON object
     * @throws sesemulator.error.SesException {@code InvalidRenderingParameter} if the data is something else, {@code
     *     MissingRenderingAttribute} if it lacks an attribute, {@code InvalidTemplate} if the template is broken or takes
     *     too much work
     */
    public static Rendered render(Template template, String data) {
        Map<String, Object> attributes = RenderingData.attributes(data);
        Dialect dialect = new Dialect(template.name());
        return new Rendered(
                part(dialect, template.subject(), attributes),
                part(dialect, template.text(), attributes),
                part(dialect, template.html(), attributes));
    }

    /**
     * The attributes of one destination of many: the default ones and those of its own, which win (documented).
     *
     * @param replacementData null if it has none of its own
     * @return the text of a JSON object
     * @throws sesemulator.error.SesException {@code InvalidRenderingParameter} if one is not the text of a JSON object
     */
    public static String merged(String defaultData, @Nullable String replacementData) {
        return RenderingData.merged(defaultData, replacementData == null ? "{}" : replacementData);
    }

    private static @Nullable String part(Dialect dialect, @Nullable String part, Map<String, Object> attributes) {
        return part == null ? null : dialect.render(part, attributes);
    }
}
