package sesemulator.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import sesemulator.error.SesException;
import sesemulator.fuzz.Reading;

/** What holds of any mail: people are shown it, and a client that sends it hears what is wrong with it. */
public final class MimeCheck {
    private static final Instant NOW = Instant.parse("2026-10-04T12:00:00Z");

    private MimeCheck() {}

    public static void readsOrRefuses(byte[] mail) throws Exception {
        assertThat(MailReader.read(mail).parts()).isNotNull();
        Reading.endsWellOrIn(SesException.class, () -> requireSound(RawMessage.read(mail), mail));
    }

    /** What SES writes itself stands in the header once, whatever the client wrote. */
    private static void requireSound(RawMessage message, byte[] mail) {
        assertThat(message.subject()).isNotNull();
        String sent = new String(message.rewritten("id", "us-east-1", "000000000000", NOW), ISO_8859_1);
        String header = sent.substring(0, sent.indexOf("\r\n\r\n") + 2);
        assertThat(header.split("\r\nFeedback-ID: ", -1)).hasSize(2);
        assertThat(("\r\n" + header).split("\r\nMessage-ID: ", -1)).hasSize(2);
        assertThat(("\r\n" + header).toLowerCase(Locale.ROOT)).doesNotContain("\r\nbcc:");
        assertThat(new String(mail, ISO_8859_1)).endsWith(sent.substring(header.length() + 2));
    }
}
