package sesemulator.operation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesException;
import sesemulator.mime.MessageComposer;
import sesemulator.mime.MimeContent;
import sesemulator.sending.Draft;
import sesemulator.sending.RenderingException;
import sesemulator.sending.SendingOrder;
import sesemulator.template.Rendered;
import sesemulator.template.Template;
import sesemulator.template.TemplateRenderer;

/**
 * A mail that a template makes. Documented: what goes wrong while it is filled in is no error of the call, but an event.
 *
 * @param data the attributes, as JSON
 */
record TemplatedDraft(SendingOrder order, List<String> replyTo, Template template, String data) implements Draft {
    private static final String CHARSET = "UTF-8";

    @Override
    public byte[] write(Stamp stamp) throws RenderingException {
        Rendered rendered = rendered();
        return MessageComposer.compose(SendEmail.message(
                stamp,
                order,
                replyTo,
                new MimeContent(Objects.requireNonNullElse(rendered.subject(), ""), CHARSET),
                content(rendered.text()),
                content(rendered.html())));
    }

    private Rendered rendered() throws RenderingException {
        try {
            return TemplateRenderer.render(template, data);
        } catch (SesException e) {
            throw new RenderingException(e.text());
        }
    }

    private static @Nullable MimeContent content(@Nullable String part) {
        return part == null ? null : new MimeContent(part, CHARSET);
    }
}
