package sesemulator.authentication;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.Verdicts.DmarcPolicy;

/**
 * What a domain publishes for DMARC (RFC 7489 §6.3); reports and the percentage of mail are passed over.
 *
 * @param policy for its own mail
 * @param subdomainPolicy for that of its subdomains
 * @param strictDkim whether a signature must be of the very domain
 * @param strictSpf the same for SPF
 */
record DmarcRecord(DmarcPolicy policy, DmarcPolicy subdomainPolicy, boolean strictDkim, boolean strictSpf) {
    private static final String VERSION = "v=DMARC1";

    /** RFC 7489 §6.6.3: the one that there is; of several, none counts. */
    static Optional<DmarcRecord> among(List<String> texts) {
        List<String> found = texts.stream()
                .filter(text -> text.split(";", 2)[0].replaceAll("[ \\t]", "").equals(VERSION))
                .toList();
        return found.size() == 1 ? parse(found.get(0)) : Optional.empty();
    }

    private static Optional<DmarcRecord> parse(String text) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : text.split(";", -1)) {
            String[] parts = tag.split("=", 2);
            if (parts.length == 2) {
                tags.putIfAbsent(lowerCase(parts[0]), lowerCase(parts[1]));
            }
        }
        DmarcPolicy policy = policy(tags.get("p"));
        if (policy == null && tags.containsKey("rua")) {
            policy = DmarcPolicy.NONE; // RFC 7489 §6.6.3: reports are wanted, whatever the policy was meant to be
        }
        if (policy == null) {
            return Optional.empty();
        }
        DmarcPolicy below = policy(tags.get("sp"));
        return Optional.of(new DmarcRecord(
                policy, below == null ? policy : below, "s".equals(tags.get("adkim")), "s".equals(tags.get("aspf"))));
    }

    private static String lowerCase(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable DmarcPolicy policy(@Nullable String text) {
        for (DmarcPolicy each : DmarcPolicy.values()) {
            if (each.toString().equals(text)) {
                return each;
            }
        }
        return null;
    }
}
