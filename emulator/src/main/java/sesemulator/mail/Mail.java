package sesemulator.mail;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/**
 * A mail that was received; its bytes are in the {@link Mailbox}.
 *
 * @param receivedAt to the millisecond
 * @param size octets as kept, with the headers that SES puts on top
 * @param headers the mail's own header fields, without those that SES puts on top
 * @param arrival null stands for {@link Arrival#PLAIN}, since older stores tell none
 */
public record Mail(
        MailId id,
        Scope scope,
        Envelope envelope,
        Instant receivedAt,
        long size,
        HeaderBlock headers,
        @Nullable Arrival arrival) {
    /** The envelope recipients and those in To and Cc, in lower case; read anew from the header at each call. */
    public Set<String> addressees() {
        return Stream.concat(envelope.recipients().stream(), headers.recipients().stream())
                .map(EmailAddress::lowerCase)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOverTls() {
        return arrivalOrPlain().overTls();
    }

    public Verdicts verdicts() {
        return arrivalOrPlain().verdicts();
    }

    private Arrival arrivalOrPlain() {
        return Objects.requireNonNullElse(arrival, Arrival.PLAIN);
    }
}
