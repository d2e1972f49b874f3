package sesemulator.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import sesemulator.account.Scope;
import sesemulator.error.SesException;
import sesemulator.fuzz.Reading;
import sesemulator.fuzz.TwoParts;

/** What holds of any template, with any data: it is rendered or refused. */
public final class TemplateCheck {
    private TemplateCheck() {}

    /** @param input the data on the first line, then the template */
    public static void rendersOrRefuses(byte[] input) throws Exception {
        TwoParts parts = TwoParts.of(input);
        String text = new String(parts.rest(), UTF_8);
        Template template = new Template(Scope.DEFAULT, "mine", null, text, null, Instant.EPOCH);

        Reading.endsWellOrIn(
                SesException.class, () -> TemplateRenderer.render(template, new String(parts.first(), UTF_8)));
    }
}
