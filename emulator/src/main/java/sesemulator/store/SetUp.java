package sesemulator.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sesemulator.account.SetUpFullException;

/**
 * What tests set up, such as identities, templates and rules: it stays until it is taken back, so there is an end to how
 * much of it there is, whoever's it is. Whatever is
 * written counts, until it has come to the limit; then all is summed anew. Safe for many threads.
 */
final class SetUp {
    /** What a row takes beside its texts, about. */
    private static final int ROW = 500;

    private static final long LEAST = 1L << 20;
    /** Since all of it is summed. */
    private static final long MOST = 256L << 20;

    /** The texts of each table that may be long. */
    static final Map<String, List<String>> TABLES = Map.ofEntries(
            Map.entry("account_setting", List.of()),
            Map.entry("active_receipt_rule_set", List.of()),
            Map.entry("configuration_set", List.of("document")),
            Map.entry("function_url", List.of("function_arn", "url")),
            Map.entry("identity", List.of()),
            Map.entry("identity_policy", List.of("document")),
            Map.entry("identity_settings", List.of("document")),
            Map.entry("receipt_filter", List.of()),
            Map.entry("receipt_rule_set", List.of("document")),
            Map.entry("recipient_domain", List.of()),
            Map.entry("recipient_fate", List.of("document")),
            Map.entry("template", List.of("subject_part", "text_part", "html_part")),
            Map.entry("topic_subscription", List.of("topic_arn", "endpoint")),
            Map.entry("verification_template", List.of("document")));

    private static final String SUM = TABLES.entrySet().stream()
            .map(table -> "SELECT COUNT(*) * " + ROW + length(table.getValue()) + " AS octets FROM " + table.getKey())
            .collect(Collectors.joining(" UNION ALL ", "SELECT SUM(octets) FROM (", ") tables"));

    private final Database database;
    private final long most;
    private final AtomicLong octets = new AtomicLong();

    /** @param stored octets of all that is kept, half of which may be set up */
    SetUp(Database database, long stored) {
        this.database = database;
        this.most = Math.max(LEAST, Math.min(MOST, stored / 2));
        sumAnew();
    }

    private static String length(List<String> columns) {
        return columns.stream()
                .map(column -> " + COALESCE(SUM(CHAR_LENGTH(COALESCE(" + column + ", ''))), 0)")
                .collect(Collectors.joining());
    }

    /** @throws SetUpFullException if there is no room for the row */
    void put(Upsert row) {
        add(
                () -> {
                    row.run(database);
                    return true;
                },
                row.texts());
    }

    /**
     * Writes a row.
     *
     * @return what the write returned
     * @throws SetUpFullException if there is no room for it
     */
    boolean add(BooleanSupplier write, @Nullable String... texts) {
        long takes = ROW;
        for (String text : texts) {
            takes += text == null ? 0 : text.length();
        }
        if (octets.addAndGet(takes) > most) {
            return writeAtTheLimit(write);
        }
        return write.getAsBoolean();
    }

    /** What takes no more than it took before is written all the same, such as a rule set that has lost a rule. */
    private boolean writeAtTheLimit(BooleanSupplier write) {
        return database.inTransaction(() -> {
            long before = sumAnew();
            boolean written = write.getAsBoolean();
            if (sumAnew() > most && octets.get() > before) {
                octets.set(before);
                throw new SetUpFullException(most);
            }
            return written;
        });
    }

    long sumAnew() {
        long sum = database.number(SUM);
        octets.set(sum);
        return sum;
    }

    /** Octets of all of it, about. */
    long octets() {
        return octets.get();
    }
}
