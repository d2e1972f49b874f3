package sesemulator.authentication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.jspf.executor.SPFResult;
import org.apache.james.jspf.impl.SPF;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.Verdict;
import sesemulator.receipt.Origin;
import sesemulator.receipt.SenderResults;

/**
 * SPF (RFC 7208). Observed: SES words its results as this library does, and so names the domain that a redirect led to;
 * softfail, neutral and none are GRAY, permerror is PROCESSING_FAILED.
 */
final class SpfCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SpfCheck.class);

    /** A comment that no domain of hostile spelling has broken out of. */
    private static final Pattern TEXT = Pattern.compile("([a-z]+ \\(spfCheck: [ !-~&&[^();]]{1,600}\\)) client-ip=.*");

    private SpfCheck() {}

    static Outcome check(Envelope envelope, Origin origin, LookUps lookUps) {
        String domain = envelope.returnPath().map(EmailAddress::domain).orElse(origin.helo());
        String sender = envelope.returnPath().map(EmailAddress::value).orElse("");
        try {
            SPFResult result = new SPF(new SpfDns(lookUps)).checkSPF(origin.ip(), sender, origin.helo());
            Verdict verdict = verdict(result.getResult());
            Matcher text = TEXT.matcher(result.getHeaderText());
            if (result.getResult().equals("temperror")) {
                LOG.warn("SPF of {} could not be checked: {}", domain, lookUps.lastFailure());
            }
            return new Outcome(
                    text.matches()
                            ? new SenderResults.Spf(verdict, text.group(1))
                            : SenderResults.Spf.of(verdict, domain, origin.ip()),
                    domain);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("SPF of {} could not be checked: {}", domain, e.toString());
            return new Outcome(SenderResults.Spf.of(Verdict.PROCESSING_FAILED, domain, origin.ip()), domain);
        }
    }

    private static Verdict verdict(String result) {
        return switch (result) {
            case "pass" -> Verdict.PASS;
            case "fail" -> Verdict.FAIL;
            case "softfail", "neutral", "none" -> Verdict.GRAY;
            case "permerror", "temperror" -> Verdict.PROCESSING_FAILED;
            default -> throw new IllegalStateException("SPF knows no result " + result);
        };
    }

    /** @param domain whose policy was asked for */
    record Outcome(SenderResults.Spf results, String domain) {
        boolean isPassed() {
            return results.verdict() == Verdict.PASS;
        }

        boolean mayPassLater() {
            return results.text().startsWith("temperror ");
        }
    }
}
