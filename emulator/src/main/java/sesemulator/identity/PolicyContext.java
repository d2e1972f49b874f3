package sesemulator.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.NamedAddress;

/**
 * What a policy's conditions can ask of a call: the keys of Amazon SES and three of AWS's own (documented, "Sending
 * authorization policies").
 *
 * @param values by key in lower case; a key that the call has no value for is absent
 */
public record PolicyContext(Map<String, List<String>> values) {
    private static final String RECIPIENTS = "ses:recipients";
    private static final String FROM_ADDRESS = "ses:fromaddress";
    private static final String FROM_DISPLAY_NAME = "ses:fromdisplayname";
    private static final String FEEDBACK_ADDRESS = "ses:feedbackaddress";
    private static final String CURRENT_TIME = "aws:currenttime";
    private static final String EPOCH_TIME = "aws:epochtime";
    private static final String SECURE_TRANSPORT = "aws:securetransport";

    /** Keys that a condition may name. The others of AWS, such as the source's address, say nothing of a local call. */
    static final Set<String> KEYS = Set.of(
            RECIPIENTS, FROM_ADDRESS, FROM_DISPLAY_NAME, FEEDBACK_ADDRESS, CURRENT_TIME, EPOCH_TIME, SECURE_TRANSPORT);

    public PolicyContext {
        values = Map.copyOf(values);
    }

    /**
     * Of a mail to be sent.
     *
     * @param from whom the mail says it is from
     * @param feedback where bounces and complaints go; null for a bounce, which has nowhere
     * @param recipients empty where they are not known yet, as those of a bounce
     */
    public static PolicyContext of(
            NamedAddress from, @Nullable EmailAddress feedback, List<EmailAddress> recipients, Instant now) {
        return new PolicyContext(Map.of(
                RECIPIENTS,
                recipients.stream().map(EmailAddress::value).toList(),
                FROM_ADDRESS,
                List.of(from.address().value()),
                FROM_DISPLAY_NAME,
                from.name().isEmpty() ? List.of() : List.of(from.name()),
                FEEDBACK_ADDRESS,
                feedback == null ? List.of() : List.of(feedback.value()),
                CURRENT_TIME,
                List.of(now.toString()),
                EPOCH_TIME,
                List.of(String.valueOf(now.getEpochSecond())),
                SECURE_TRANSPORT,
                List.of("true"))); // at AWS, calls go by TLS, whatever leads to the emulator
    }

    List<String> of(String key) {
        return values.getOrDefault(key, List.of());
    }
}
