package sesemulator.dsn;

import java.util.List;
import java.util.stream.Stream;

/** All in which the styles differ: which fields, in which order, and how long their lines are. */
interface DsnLayout {
    static DsnLayout of(DsnStyle style) {
        return switch (style) {
            case SES -> new SesLayout();
            case RFC -> new RfcLayout();
        };
    }

    /** The bounce's own header. */
    List<HeaderField> message(DeliveryReport report, String boundary);

    /** The group about the message, RFC 3464 §2.2. */
    Stream<HeaderField> messageGroup(DeliveryReport report);

    /** The group about one recipient, RFC 3464 §2.3. */
    Stream<HeaderField> recipientGroup(RecipientReport recipient);

    /** From how many octets on a field is folded where it has white space. */
    int lineLimit();
}
