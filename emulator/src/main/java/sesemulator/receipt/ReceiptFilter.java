package sesemulator.receipt;

import sesemulator.account.Scope;

/**
 * An IP address filter.
 *
 * @param cidr an address or a block, such as {@code 10.0.0.0/24}
 */
public record ReceiptFilter(Scope scope, String name, Policy policy, String cidr) {
    /** As in the API. */
    public enum Policy {
        BLOCK,
        ALLOW
    }
}
