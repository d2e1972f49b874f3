package sesemulator.template;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Changes templates by SES's rules. Safe for many threads. */
public final class TemplateBook {
    /** Documented. */
    private static final int MOST = 20_000;
    /** All parts together (documented). */
    private static final int LARGEST = 500 * 1024;
    /** Documented for AWS::SES::Template of CloudFormation. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private final Templates templates;
    private final Clocks clocks;
    private final Object lock = new Object();

    public TemplateBook(Templates templates, Clocks clocks) {
        this.templates = templates;
        this.clocks = clocks;
    }

    /** Parts without a rule of their own are null. */
    public Template create(
            Scope scope, String name, @Nullable String subject, @Nullable String text, @Nullable String html) {
        Template template = checked(scope, name, subject, text, html);
        synchronized (lock) {
            if (templates.find(scope, name).isPresent()) {
                throw TemplateErrors.exists(template);
            }
            if (templates.count(scope) >= MOST) {
                throw TemplateErrors.tooMany(MOST);
            }
            templates.add(template);
        }
        return template;
    }

    /** Replaces all parts; a part that is null is gone (assumed). The time of creation stays. */
    public Template update(
            Scope scope, String name, @Nullable String subject, @Nullable String text, @Nullable String html) {
        Template template = checked(scope, name, subject, text, html);
        synchronized (lock) {
            Template updated = template.createdAt(find(scope, name).created());
            templates.replace(updated);
            return updated;
        }
    }

    /** Passes for any name, even one that no template has (assumed). */
    public void delete(Scope scope, String name) {
        templates.remove(scope, name);
    }

    /** Throws {@code TemplateDoesNotExist} if the scope has none of that name. */
    public Template find(Scope scope, String name) {
        return templates.find(scope, name).orElseThrow(() -> TemplateErrors.doesNotExist(name));
    }

    /** Newest first (assumed). */
    public Page<Template> list(Scope scope, Page.Request page) {
        return templates.list(scope, page);
    }

    public void forget(ScopeFilter scopes) {
        synchronized (lock) {
            templates.removeAll(scopes);
        }
    }

    /** Does something while nobody else adds or changes templates; it may. */
    public void exclusively(Runnable deed) {
        synchronized (lock) {
            deed.run();
        }
    }

    private Template checked(
            Scope scope, String name, @Nullable String subject, @Nullable String text, @Nullable String html) {
        if (!NAME.matcher(name).matches()) {
            throw TemplateErrors.notAName(name);
        }
        if (subject == null && text == null && html == null) {
            throw TemplateErrors.empty(name);
        }
        if (size(subject) + size(text) + size(html) > LARGEST) {
            throw TemplateErrors.tooLarge(LARGEST);
        }
        Dialect dialect = new Dialect(name);
        dialect.check(subject);
        dialect.check(text);
        dialect.check(html);
        return new Template(scope, name, subject, text, html, clocks.now(scope).truncatedTo(ChronoUnit.MILLIS));
    }

    private static long size(@Nullable String part) {
        return part == null ? 0 : part.getBytes(StandardCharsets.UTF_8).length;
    }
}
