package sesemulator.receipt;

import java.util.List;

/**
 * A receipt rule: for whom, under which conditions, and what is done.
 *
 * @param tlsPolicy whether mail must come over TLS
 * @param recipients addresses, domains, or domains with a leading dot for their subdomains; none for every recipient
 * @param actions in their order, at most 10
 */
public record ReceiptRule(
        String name,
        boolean enabled,
        boolean scanEnabled,
        TlsPolicy tlsPolicy,
        List<String> recipients,
        List<ReceiptAction> actions) {
    /** As in the API. */
    public enum TlsPolicy {
        OPTIONAL,
        REQUIRE
    }

    public ReceiptRule {
        recipients = List.copyOf(recipients);
        actions = List.copyOf(actions);
    }
}
