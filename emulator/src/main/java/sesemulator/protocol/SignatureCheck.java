package sesemulator.protocol;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/**
 * Verifies the signatures of calls by known keys; where no key is known, any signature is taken. Thread-safe.
 *
 * <p>A signature holds for 15 minutes from its date, as for 15 minutes before it; a presigned call's {@code X-Amz-Expires}
 * changes nothing (observed with STS). A session token is signed or not, and not looked at.
 *
 * <p>Order of the checks: observed with DynamoDB. Texts: that of a wrong signature observed with SES
 * (nodemailer/nodemailer-ses-transport#10), those of dates with STS and SNS, whose protocol is the same
 * (aws/aws-cli#6676, aws/aws-sdk-js#265).
 */
public final class SignatureCheck {
    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final String HOST = "host";

    private final Map<String, AccessKey> keys;
    private final Clock clock;

    /**
     * @param keys each with an id of its own; none to take any signature
     * @param clock the real one, whatever time tests have made it elsewhere: clients sign by theirs
     */
    public SignatureCheck(Collection<AccessKey> keys, Clock clock) {
        this.keys = keys.stream().collect(toUnmodifiableMap(AccessKey::id, Function.identity()));
        this.clock = clock;
    }

    /** Whose call it is, if its claim holds. */
    Scope scopeOf(SignatureClaim claim) {
        CredentialScope credential = claim.credential();
        AccessKey key = keys.get(credential.accessKey());
        String account = key == null ? AccessKey.accountOf(credential.accessKey()) : key.accountId();
        return new Scope(account, credential.region());
    }

    /**
     * @param body as sent
     * @throws SesException if a key is known, and the claim does not hold
     */
    void verify(SignatureClaim claim, HttpServletRequest request, Parameters query, byte[] body) {
        if (keys.isEmpty()) {
            return;
        }
        Instant date = requireCurrent(claim.date());
        if (!claim.headerNames().contains(HOST)) {
            throw SesErrors.signatureDoesNotMatch(
                    "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        requireSameDay(claim.credential().date(), date);
        AccessKey key = known(keys.get(claim.credential().accessKey()));
        String canonical = CanonicalRequest.of(request, query, claim.headerNames(), Signatures.sha256(body));
        String toSign = Signatures.stringToSign(date, claim.credential(), canonical);
        String signature = Signatures.signature(key.secret(), claim.credential(), toSign);
        if (!MessageDigest.isEqual(octets(signature), octets(claim.signature()))) {
            throw mismatch(canonical, toSign);
        }
    }

    private Instant requireCurrent(String told) {
        Instant date = SigningDates.parse(told);
        Instant now = clock.instant();
        if (date.isBefore(SigningDates.inSeconds(now.minus(TOLERANCE)))) {
            throw SesErrors.signatureDoesNotMatch("Signature expired: " + SigningDates.text(date)
                    + " is now earlier than " + SigningDates.text(now.minus(TOLERANCE)) + " (" + SigningDates.text(now)
                    + " - 15 min.)");
        }
        if (date.isAfter(now.plus(TOLERANCE))) {
            throw SesErrors.signatureDoesNotMatch("Signature not yet current: " + SigningDates.text(date)
                    + " is still later than " + SigningDates.text(now.plus(TOLERANCE)) + " (" + SigningDates.text(now)
                    + " + 15 min.)");
        }
        return date;
    }

    private static void requireSameDay(String day, Instant date) {
        String text = SigningDates.text(date);
        if (!text.startsWith(day + "T")) {
            throw SesErrors.signatureDoesNotMatch(
                    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '" + day
                            + "' != '" + text.substring(0, text.indexOf('T')) + "', from '" + text + "'.");
        }
    }

    private static AccessKey known(@Nullable AccessKey key) {
        if (key == null) {
            throw SesErrors.invalidClientTokenId();
        }
        return key;
    }

    /** Tells what should have been signed, as SES does; no secret is in it. */
    private static SesException mismatch(String canonical, String toSign) {
        return SesErrors.signatureDoesNotMatch("The request signature we calculated does not match the signature you"
                + " provided. Check your AWS Secret Access Key and signing method. Consult the service documentation"
                + " for details.\n\nThe Canonical String for this request should have been\n'" + canonical
                + "'\n\nThe String-to-Sign should have been\n'" + toSign + "'\n");
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
