package sesemulator.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.Mailbox;

/**
 * A mail as the actions of its run see it: as it was kept, under the fields that actions have added. For one thread at
 * a time. The mail itself stays in the mailbox until an action needs it, since many runs may wait at once.
 */
final class MailCopy {
    private final Mail mail;
    private final Mailbox mailbox;
    private String added = "";
    private @Nullable String keptHeaders;

    MailCopy(Mail mail, Mailbox mailbox) {
        this.mail = mail;
        this.mailbox = mailbox;
    }

    Mail mail() {
        return mail;
    }

    /** Puts a field on top. */
    void add(String name, String value) {
        byte[] utf8 = (name + ": " + value + "\r\n").getBytes(StandardCharsets.UTF_8);
        added = new String(utf8, StandardCharsets.ISO_8859_1) + added;
    }

    /** @throws TargetException if the mail was deleted meanwhile */
    byte[] octets() throws TargetException {
        byte[] kept = mailbox.bytes(mail.id())
                .orElseThrow(() -> new TargetException("The mail was deleted before its run ended", true));
        if (added.isEmpty()) {
            return kept;
        }
        byte[] top = added.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(top, top.length + kept.length);
        System.arraycopy(kept, 0, whole, top.length, kept.length);
        return whole;
    }

    /** Those that SES put on top, too. */
    HeaderBlock headers() throws TargetException {
        if (keptHeaders == null) {
            String whole = HeaderBlock.of(octets()).octets();
            keptHeaders = whole.substring(Math.min(added.length(), whole.length()));
        }
        return new HeaderBlock(added + keptHeaders);
    }
}
