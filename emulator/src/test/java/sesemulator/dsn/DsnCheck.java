package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;

/** What holds of every bounce, whatever it is to say. */
public final class DsnCheck {
    private DsnCheck() {}

    /** It is legal on the wire, a mail program reads in it what was asked for, and it comes out the same each time. */
    public static void saysWhat(DeliveryReport report, DsnStyle style) throws MessagingException, IOException {
        byte[] mail = DsnComposer.compose(report, style);

        WireForm.assertLegal(mail);
        ReadMail read = ReadMail.of(mail);
        assertThat(read.parts()).isEqualTo(3);
        MeaningAssert.assertSaysWhat(report, read);
        assertThat(DsnComposer.compose(report, style)).isEqualTo(mail);
    }
}
