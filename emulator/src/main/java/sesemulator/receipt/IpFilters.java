package sesemulator.receipt;

import java.util.List;
import java.util.Optional;

/** What IP address filters say to a client (documented, "Creating IP address filters"). */
final class IpFilters {
    private IpFilters() {}

    /** Whether some filter blocks the address and none allows it. */
    static boolean block(List<ReceiptFilter> filters, String ip) {
        Optional<CidrBlock> client = CidrBlock.parse(ip);
        return client.isPresent()
                && anyCovers(filters, ReceiptFilter.Policy.BLOCK, client.get())
                && !anyCovers(filters, ReceiptFilter.Policy.ALLOW, client.get());
    }

    private static boolean anyCovers(List<ReceiptFilter> filters, ReceiptFilter.Policy policy, CidrBlock client) {
        return filters.stream()
                .filter(filter -> filter.policy() == policy)
                .flatMap(filter -> CidrBlock.parse(filter.cidr()).stream())
                .anyMatch(block -> block.contains(client));
    }
}
