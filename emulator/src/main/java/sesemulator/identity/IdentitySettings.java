package sesemulator.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account set for one of its identities, beside its verification. */
public record IdentitySettings(Dkim dkim, MailFrom mailFrom, Notifications notifications) {
    /** Of an identity for which nothing was set yet (documented). */
    public static final IdentitySettings DEFAULT = new IdentitySettings(
            new Dkim(false, VerificationStatus.NOT_STARTED, List.of()),
            new MailFrom(null, VerificationStatus.NOT_STARTED, false),
            new Notifications(null, null, null, true, false, false, false));

    IdentitySettings with(Dkim newDkim) {
        return new IdentitySettings(newDkim, mailFrom, notifications);
    }

    IdentitySettings with(MailFrom newMailFrom) {
        return new IdentitySettings(dkim, newMailFrom, notifications);
    }

    IdentitySettings with(Notifications newNotifications) {
        return new IdentitySettings(dkim, mailFrom, newNotifications);
    }

    /**
     * Easy DKIM.
     *
     * @param tokens three, or none before they were asked for
     */
    public record Dkim(boolean enabled, VerificationStatus status, List<String> tokens) {
        public Dkim {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * The domain in the envelope's sender.
     *
     * @param domain null where SES's own is used
     * @param rejects whether a mail is refused, and not sent from SES's own domain, while the domain is not verified
     */
    public record MailFrom(@Nullable String domain, VerificationStatus status, boolean rejects) {}

    /**
     * Who is told what became of mail.
     *
     * @param forwarding whether bounces and complaints are mailed to the sender
     */
    public record Notifications(
            @Nullable String bounceTopic,
            @Nullable String complaintTopic,
            @Nullable String deliveryTopic,
            boolean forwarding,
            boolean headersInBounce,
            boolean headersInComplaint,
            boolean headersInDelivery) {
        Notifications withTopic(NotificationType type, @Nullable String topic) {
            return new Notifications(
                    type == NotificationType.BOUNCE ? topic : bounceTopic,
                    type == NotificationType.COMPLAINT ? topic : complaintTopic,
                    type == NotificationType.DELIVERY ? topic : deliveryTopic,
                    forwarding,
                    headersInBounce,
                    headersInComplaint,
                    headersInDelivery);
        }

        Notifications withForwarding(boolean isForwarding) {
            return new Notifications(
                    bounceTopic,
                    complaintTopic,
                    deliveryTopic,
                    isForwarding,
                    headersInBounce,
                    headersInComplaint,
                    headersInDelivery);
        }

        Notifications withHeaders(NotificationType type, boolean isEnabled) {
            return new Notifications(
                    bounceTopic,
                    complaintTopic,
                    deliveryTopic,
                    forwarding,
                    type == NotificationType.BOUNCE ? isEnabled : headersInBounce,
                    type == NotificationType.COMPLAINT ? isEnabled : headersInComplaint,
                    type == NotificationType.DELIVERY ? isEnabled : headersInDelivery);
        }
    }
}
