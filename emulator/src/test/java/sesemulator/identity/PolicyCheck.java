package sesemulator.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import sesemulator.error.SesException;
import sesemulator.fuzz.Reading;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.NamedAddress;

/** What holds of any text that is to be a policy: it is refused, or it says yes or no. */
public final class PolicyCheck {
    private static final EmailAddress ADDRESS = new EmailAddress("a@example.com");
    private static final PolicyContext CONTEXT = PolicyContext.of(
            new NamedAddress("A", ADDRESS), ADDRESS, List.of(ADDRESS), Instant.parse("2026-10-04T12:00:00Z"));

    private PolicyCheck() {}

    public static void readsOrRefuses(byte[] policy) throws Exception {
        Reading.endsWellOrIn(SesException.class, () -> PolicyDocument.parse(new String(policy, UTF_8))
                .allows("111122223333", "ses:SendEmail", "arn:aws:ses:us-east-1:1:identity/example.com", CONTEXT));
    }
}
