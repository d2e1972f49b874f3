package sesemulator.authentication;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.TempFailException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.mail.Verdict;
import sesemulator.receipt.SenderResults;

/**
 * DKIM (RFC 6376). Observed: SES tells of each signature, but its verdict heeds only those of the author's domain, and is
 * GRAY without; a signature that cannot be verified (permerror) is PROCESSING_FAILED, one that does not hold is FAIL.
 */
final class DkimCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DkimCheck.class);

    /** RFC 6376 §6.1 lets verifiers have a limit. */
    private static final int MOST_SIGNATURES = 10;

    private static final int LONGEST_SIGNATURE = 16 * 1024;
    private static final Pattern IDENTITY = Pattern.compile("[\\w.+=-]{0,64}@[\\w.-]{1,255}");

    private final LookUps lookUps;
    private final Instant at;

    DkimCheck(LookUps lookUps, Instant at) {
        this.lookUps = lookUps;
        this.at = at;
    }

    /** @param author the domain of From; empty if there is none */
    Outcome check(byte[] content, String author) {
        List<Checked> checked = new ArrayList<>();
        try {
            SignedMail mail = new SignedMail(content);
            mail.signatures().stream().limit(MOST_SIGNATURES).forEach(signature -> checked.add(check(signature, mail)));
        } catch (IllegalArgumentException e) {
            LOG.warn("DKIM could not be checked: {}", e.getMessage());
            checked.add(new Checked(Result.PERMERROR, "", ""));
        }
        return new Outcome(
                new SenderResults.Dkim(
                        verdict(checked, author),
                        checked.stream()
                                .filter(each -> !each.identity().isEmpty())
                                .map(each -> each.result().word() + " header.i=" + each.identity())
                                .toList()),
                checked.stream()
                        .filter(each -> each.result() == Result.PASS)
                        .map(Checked::domain)
                        .toList(),
                checked.stream().anyMatch(each -> each.result() == Result.TEMPERROR));
    }

    private Checked check(String field, SignedMail mail) {
        TimedSignature signature;
        boolean isExpired;
        try {
            if (field.length() > LONGEST_SIGNATURE) {
                return new Checked(Result.PERMERROR, "", "");
            }
            signature = new TimedSignature(field.substring(field.indexOf(':') + 1));
            isExpired = signature.isExpired(at);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("A DKIM signature cannot be read: {}", e.toString());
            return new Checked(Result.PERMERROR, "", "");
        }
        String domain = signature.getDToken().toString().toLowerCase(Locale.ROOT);
        String identity = signature.getIdentity().toString();
        return new Checked(
                isExpired ? Result.FAIL : verify(field, mail),
                domain,
                IDENTITY.matcher(identity).matches() ? identity : "");
    }

    private Result verify(String field, SignedMail mail) {
        SignatureVerifier verifier = new SignatureVerifier(lookUps);
        try {
            lookUps.requireTime();
            verifier.verify(mail.headersFor(field), mail.body());
            return Result.PASS;
        } catch (LookUpException | TempFailException e) {
            LOG.warn("A DKIM signature could not be checked: {}", e.getMessage());
            return Result.TEMPERROR;
        } catch (FailException e) {
            LOG.debug("A DKIM signature does not hold: {}", e.getMessage());
            return verifier.hadUsableKey() ? Result.FAIL : Result.PERMERROR;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.warn("A DKIM signature could not be checked: {}", e.toString());
            return Result.PERMERROR;
        }
    }

    private static Verdict verdict(List<Checked> all, String author) {
        List<Result> own = all.stream()
                .filter(each -> each.domain().isEmpty() || isOf(author, each.domain()))
                .map(Checked::result)
                .toList();
        if (own.isEmpty()) {
            return Verdict.GRAY;
        }
        if (own.contains(Result.PASS)) {
            return Verdict.PASS;
        }
        return own.contains(Result.FAIL) ? Verdict.FAIL : Verdict.PROCESSING_FAILED;
    }

    /** Assumed: a domain above or below the author's is the author's, too. */
    private static boolean isOf(String author, String domain) {
        return author.equals(domain) || author.endsWith("." + domain) || domain.endsWith("." + author);
    }

    private enum Result {
        PASS,
        FAIL,
        TEMPERROR,
        PERMERROR;

        /** RFC 8601 §2.7.1. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Domain and identity are empty if they cannot be read, or not told. */
    private record Checked(Result result, String domain, String identity) {}

    /**
     * @param passed the domains of signatures that hold
     * @param mayPassLater whether DNS did not answer about some
     */
    record Outcome(SenderResults.Dkim results, List<String> passed, boolean mayPassLater) {}
}
