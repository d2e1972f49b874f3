package sesemulator.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts.DmarcPolicy;

/** What the checks of a mail's sender came to: as verdicts, and as Authentication-Results words it. */
public record SenderResults(Spf spf, Dkim dkim, Dmarc dmarc) {
    static SenderResults passed(Envelope envelope, Origin origin) {
        String domain = domain(envelope, origin);
        return new SenderResults(
                Spf.of(Verdict.PASS, domain, origin.ip()),
                Dkim.of(Verdict.PASS, domain),
                Dmarc.of(Verdict.PASS, null, domain));
    }

    /** Whom the envelope names as sender: the client itself where it names nobody (RFC 7208 §2.4). */
    static String domain(Envelope envelope, Origin origin) {
        return envelope.returnPath().map(EmailAddress::domain).orElse(origin.helo());
    }

    /** The word of RFC 8601 §2.7. */
    private static String word(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case GRAY, DISABLED -> "none";
            case PROCESSING_FAILED -> "temperror";
        };
    }

    /** @param text the result and why: {@code pass (spfCheck: …)} */
    public record Spf(Verdict verdict, String text) {
        /** The texts for pass and none were observed; so were others of the library that words them all like this. */
        public static Spf of(Verdict verdict, String domain, String ip) {
            String why =
                    switch (verdict) {
                        case PASS -> "domain of " + domain + " designates " + ip + " as permitted sender";
                        case FAIL -> "domain of " + domain + " does not designate " + ip + " as permitted sender";
                        case GRAY, DISABLED -> ip + " is neither permitted nor denied by domain of " + domain;
                        case PROCESSING_FAILED -> "Error in retrieving data from DNS";
                    };
            return new Spf(verdict, word(verdict) + " (spfCheck: " + why + ")");
        }
    }

    /** @param signatures such as {@code pass header.i=@example.com}: each that names whose it is, in their order */
    public record Dkim(Verdict verdict, List<String> signatures) {
        public Dkim {
            signatures = List.copyOf(signatures);
        }

        /** Observed: of mail that is not signed, nothing is told. */
        static Dkim of(Verdict verdict, String domain) {
            boolean signed = !word(verdict).equals("none");
            return new Dkim(verdict, signed ? List.of(word(verdict) + " header.i=@" + domain) : List.of());
        }
    }

    /**
     * @param policy what the domain of From asks for; null unless it failed
     * @param text such as {@code fail header.from=example.com}
     */
    public record Dmarc(Verdict verdict, @Nullable DmarcPolicy policy, String text) {
        static Dmarc of(Verdict verdict, @Nullable DmarcPolicy policy, String domain) {
            return new Dmarc(verdict, policy, word(verdict) + " header.from=" + domain);
        }
    }
}
