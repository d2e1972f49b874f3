package sesemulator.sending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import sesemulator.mail.EmailAddress;

/**
 * What became of a sent mail; names and members as in "Examples of event data that Amazon SES publishes" of the Amazon
 * SES Developer Guide.
 */
public sealed interface SendingEvent {
    SentMail mail();

    Instant time();

    /** SES took the call and will try to deliver. */
    record Send(SentMail mail, Instant time) implements SendingEvent {}

    /** SES took the call and then would not send, as for a virus. */
    record Reject(SentMail mail, Instant time, String reason) implements SendingEvent {}

    /** The recipient's server took it. */
    record Delivery(
            SentMail mail,
            Instant time,
            List<EmailAddress> recipients,
            long processingTimeMillis,
            String smtpResponse,
            String reportingMta)
            implements SendingEvent {
        public Delivery {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * The recipient's server refused it for good, or for too long.
     *
     * @param bounceType {@code Permanent}, {@code Transient} or {@code Undetermined}
     * @param bounceSubType such as {@code General} or {@code Suppressed}
     * @param reportingMta such as {@code dns; a1-2.smtp-out.amazonses.com}
     */
    record Bounce(
            SentMail mail,
            Instant time,
            String bounceType,
            String bounceSubType,
            List<Recipient> recipients,
            String feedbackId,
            String reportingMta)
            implements SendingEvent {
        public Bounce {
            recipients = List.copyOf(recipients);
        }

        /**
         * What its DSN says of one recipient.
         *
         * @param action such as {@code failed}
         * @param status such as {@code 5.1.1}
         * @param diagnosticCode such as {@code smtp; 550 5.1.1 user unknown}
         */
        public record Recipient(EmailAddress address, String action, String status, String diagnosticCode) {}
    }

    /**
     * The recipient called it spam.
     *
     * @param complaintFeedbackType such as {@code abuse}
     */
    record Complaint(
            SentMail mail,
            Instant time,
            List<EmailAddress> recipients,
            String feedbackId,
            String userAgent,
            String complaintFeedbackType,
            Instant arrivalDate)
            implements SendingEvent {
        public Complaint {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * It could not be delivered yet. Not among the event types of the API's version 1, so no event destination of it
     * can ask for these.
     *
     * @param delayType such as {@code MailboxFull}
     */
    record DeliveryDelay(
            SentMail mail,
            Instant time,
            String delayType,
            List<Bounce.Recipient> recipients,
            Instant expirationTime,
            String reportingMta)
            implements SendingEvent {
        public DeliveryDelay {
            recipients = List.copyOf(recipients);
        }
    }

    /** A recipient looked at it. */
    record Open(SentMail mail, Instant time, String ipAddress, String userAgent) implements SendingEvent {}

    /**
     * A recipient followed a link in it.
     *
     * @param linkTags by name, the values that {@code ses:tags} of the link gave
     */
    record Click(
            SentMail mail,
            Instant time,
            String ipAddress,
            String userAgent,
            String link,
            Map<String, List<String>> linkTags)
            implements SendingEvent {
        public Click {
            linkTags = Map.copyOf(linkTags);
        }
    }

    /** The template could not be filled in, so nothing was sent. */
    record RenderingFailure(SentMail mail, Instant time, String templateName, String errorMessage)
            implements SendingEvent {}
}
