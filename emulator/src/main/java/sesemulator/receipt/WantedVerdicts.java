package sesemulator.receipt;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts;
import sesemulator.mail.Verdicts.DmarcPolicy;

/**
 * The verdicts that a test wants for one mail, whatever is found out. Spam and viruses are not looked for, but for the one
 * virus that everybody may have.
 *
 * @param values by the names in {@link #NAMES}, such as {@code FAIL}, or a policy such as {@code reject}
 */
public record WantedVerdicts(Map<String, String> values) {
    /** The header field by which a mail itself tells. */
    static final String HEADER = "X-SES-Emulator-Verdict";

    /** What may be wanted. */
    public static final List<String> NAMES = List.of("spam", "virus", "spf", "dkim", "dmarc", "dmarcPolicy");

    public static final WantedVerdicts NONE = new WantedVerdicts(Map.of());

    private static final List<Verdict> GIVEN =
            List.of(Verdict.PASS, Verdict.FAIL, Verdict.GRAY, Verdict.PROCESSING_FAILED);

    /** @throws VerdictException if a name or a value is none of those there are */
    public WantedVerdicts {
        values = Map.copyOf(values);
        values.forEach(WantedVerdicts::require);
    }

    private static void require(String name, String value) {
        if (!NAMES.contains(name)) {
            throw new VerdictException("Unknown verdict '" + name + "'; known are " + NAMES);
        }
        List<? extends Enum<?>> known = name.equals("dmarcPolicy") ? Arrays.asList(DmarcPolicy.values()) : GIVEN;
        if (known.stream().noneMatch(each -> each.name().equalsIgnoreCase(value))) {
            throw new VerdictException(name + " must be one of " + known + ", not '" + value + "'");
        }
    }

    /**
     * What the field of a mail wants: {@code spam=FAIL, dmarc=FAIL, dmarcPolicy=reject}.
     *
     * @throws VerdictException if it has another form
     */
    static WantedVerdicts of(HeaderBlock headers) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : headers.first(HEADER).split(",", -1)) {
            String[] parts = pair.strip().split("\\s*=\\s*", 2);
            if (parts.length == 2) {
                values.put(parts[0], parts[1]);
            } else if (!parts[0].isEmpty()) {
                throw new VerdictException(HEADER + " looks like 'spam=FAIL, dmarc=FAIL', unlike '" + pair + "'");
            }
        }
        return new WantedVerdicts(values);
    }

    /** These, and where they want nothing, the other ones. */
    WantedVerdicts over(WantedVerdicts other) {
        Map<String, String> both = new LinkedHashMap<>(other.values);
        both.putAll(values);
        return new WantedVerdicts(both);
    }

    /** Whether nothing of the sender needs to be found out. */
    boolean tellAllOfTheSender() {
        return values.keySet().containsAll(List.of("spf", "dkim", "dmarc"));
    }

    /** What was found out of a mail's sender, and in its place what is wanted. */
    SenderResults over(SenderResults found, Envelope envelope, Origin origin) {
        String domain = SenderResults.domain(envelope, origin);
        return new SenderResults(
                values.containsKey("spf")
                        ? SenderResults.Spf.of(verdict("spf", Verdict.PASS), domain, origin.ip())
                        : found.spf(),
                values.containsKey("dkim")
                        ? SenderResults.Dkim.of(verdict("dkim", Verdict.PASS), domain)
                        : found.dkim(),
                dmarc(found.dmarc(), domain));
    }

    private SenderResults.Dmarc dmarc(SenderResults.Dmarc found, String domain) {
        Verdict verdict = verdict("dmarc", found.verdict());
        DmarcPolicy policy = verdict == Verdict.FAIL ? policy(found.policy()) : null;
        return values.containsKey("dmarc")
                ? SenderResults.Dmarc.of(verdict, policy, domain)
                : new SenderResults.Dmarc(verdict, policy, found.text());
    }

    /** Documented: spam and virus are DISABLED for mail that no rule scans, whatever is wanted. */
    Verdicts unscanned(SenderResults sender) {
        return verdicts(Verdict.DISABLED, Verdict.DISABLED, sender);
    }

    Verdicts scanned(boolean holdsVirus, SenderResults sender) {
        Verdict virus = verdict("virus", holdsVirus ? Verdict.FAIL : Verdict.PASS);
        return verdicts(verdict("spam", Verdict.PASS), virus, sender);
    }

    private static Verdicts verdicts(Verdict spam, Verdict virus, SenderResults sender) {
        return new Verdicts(
                spam,
                virus,
                sender.spf().verdict(),
                sender.dkim().verdict(),
                sender.dmarc().verdict(),
                sender.dmarc().policy());
    }

    private Verdict verdict(String name, Verdict otherwise) {
        String value = upperCase(name);
        return value == null ? otherwise : Verdict.valueOf(value);
    }

    private DmarcPolicy policy(@Nullable DmarcPolicy found) {
        String value = upperCase("dmarcPolicy");
        return value == null ? Objects.requireNonNullElse(found, DmarcPolicy.REJECT) : DmarcPolicy.valueOf(value);
    }

    private @Nullable String upperCase(String name) {
        String value = values.get(name);
        return value == null ? null : value.toUpperCase(Locale.ROOT);
    }
}
