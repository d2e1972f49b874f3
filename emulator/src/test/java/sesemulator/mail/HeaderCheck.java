package sesemulator.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the header of any mail: it is read, and it is a beginning of the mail. */
public final class HeaderCheck {
    private HeaderCheck() {}

    public static void reads(byte[] mail) {
        HeaderBlock header = HeaderBlock.of(mail);

        assertThat(new String(mail, ISO_8859_1)).startsWith(header.octets());
        assertThat(header.subject()).isNotNull();
        assertThat(header.recipients()).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(header.authors()).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(header.mailboxes("From")).doesNotContainNull();
        assertThat(header.fields())
                .allSatisfy(field -> assertThat(field.value()).doesNotContain("\n"));
    }
}
