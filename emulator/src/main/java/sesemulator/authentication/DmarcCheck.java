package sesemulator.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts.DmarcPolicy;
import sesemulator.receipt.SenderResults;

/**
 * DMARC (RFC 7489). A domain's organizational domain is the highest one that publishes a record, down to two labels: the
 * walk through the tree that is to replace lists of public suffixes.
 */
final class DmarcCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DmarcCheck.class);
    private static final int MOST_LABELS = 7;

    private final LookUps lookUps;

    DmarcCheck(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    /** @param author the domain of From; empty if there is none, or more than one */
    SenderResults.Dmarc check(String author, SpfCheck.Outcome spf, DkimCheck.Outcome dkim) {
        if (author.isEmpty()) {
            return new SenderResults.Dmarc(Verdict.PROCESSING_FAILED, null, "permerror");
        }
        try {
            return evaluate(author, spf, dkim);
        } catch (LookUpException | RuntimeException e) {
            LOG.warn("DMARC of {} could not be checked: {}", author, e.toString());
            return result(Verdict.PROCESSING_FAILED, null, "temperror", author);
        }
    }

    private SenderResults.Dmarc evaluate(String author, SpfCheck.Outcome spf, DkimCheck.Outcome dkim)
            throws LookUpException {
        Optional<DmarcRecord> own = record(author);
        Optional<DmarcRecord> found = own.isPresent() ? own : record(organizational(author));
        if (found.isEmpty()) {
            return result(Verdict.GRAY, null, "none", author);
        }
        DmarcRecord asked = found.get();
        if (isAligned(author, dkim.passed(), asked.strictDkim())
                || (spf.isPassed() && isAligned(author, List.of(spf.domain()), asked.strictSpf()))) {
            return result(Verdict.PASS, null, "pass", author);
        }
        if (dkim.mayPassLater() || spf.mayPassLater()) {
            return result(Verdict.PROCESSING_FAILED, null, "temperror", author);
        }
        return result(Verdict.FAIL, own.isPresent() ? asked.policy() : asked.subdomainPolicy(), "fail", author);
    }

    private static SenderResults.Dmarc result(
            Verdict verdict, @Nullable DmarcPolicy policy, String word, String author) {
        return new SenderResults.Dmarc(verdict, policy, word + " header.from=" + author);
    }

    private boolean isAligned(String author, List<String> domains, boolean strict) throws LookUpException {
        if (domains.contains(author)) {
            return true;
        }
        if (strict || domains.isEmpty()) {
            return false;
        }
        String home = organizational(author);
        for (String domain : domains) {
            if (organizational(domain).equals(home)) {
                return true;
            }
        }
        return false;
    }

    private String organizational(String domain) throws LookUpException {
        String highest = domain;
        for (String each : upwards(domain)) {
            if (record(each).isPresent()) {
                highest = each;
            }
        }
        return highest;
    }

    /** The domain and those above it; of a very long one, those alone that have few labels. */
    private static List<String> upwards(String domain) {
        List<String> names = new ArrayList<>(List.of(domain));
        String name = domain;
        while (name.chars().filter(c -> c == '.').count() > 1) {
            name = name.substring(name.indexOf('.') + 1);
            if (name.chars().filter(c -> c == '.').count() < MOST_LABELS) {
                names.add(name);
            }
        }
        return names;
    }

    private Optional<DmarcRecord> record(String domain) throws LookUpException {
        return DmarcRecord.among(lookUps.texts("_dmarc." + domain));
    }
}
