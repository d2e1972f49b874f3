package sesemulator.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/**
 * A template of a mail, in the dialect of {@link TemplateRenderer}.
 *
 * @param subject null if it has none
 * @param text null if it has no plain text
 * @param html null if it has no HTML
 * @param created in whole milliseconds
 */
public record Template(
        Scope scope,
        String name,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        Instant created) {
    /** The same template as one that was created at another time. */
    Template createdAt(Instant instant) {
        return new Template(scope, name, subject, text, html, instant);
    }
}
