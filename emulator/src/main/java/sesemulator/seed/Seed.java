package sesemulator.seed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/** What was read of a seed: well formed, but not yet held against the rules of SES. */
public final class Seed {
    private final Settings settings;
    private final List<Entry> entries;

    private Seed(Settings settings, List<Entry> entries) {
        this.settings = settings;
        this.entries = List.copyOf(entries);
    }

    /** In the order in which things need each other, whatever their order in the documents. */
    static Seed of(Settings settings, List<Entry> entries) {
        return new Seed(
                settings,
                entries.stream().sorted(Comparator.comparing(Entry::kind)).toList());
    }

    /** All but the received mail. */
    public Seed withoutMail() {
        return new Seed(settings, without(Kind.RECEIVED_MAIL).toList());
    }

    private Stream<Entry> without(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() != kind);
    }

    Settings settings() {
        return settings;
    }

    List<Entry> entries() {
        return entries;
    }

    /**
     * The clock; null for what is not told.
     *
     * @param scope whose own clock is meant; null for the common one
     */
    record Settings(
            @Nullable Scope scope,
            @Nullable Instant now,
            @Nullable Boolean frozen) {
        static final Settings NONE = new Settings(null, null, null);
    }

    /** What there is in a seed, in the order in which it is put. */
    enum Kind {
        RECIPIENT_DOMAIN,
        IDENTITY,
        IDENTITY_POLICY,
        RECEIPT_RULE_SET,
        RECEIPT_FILTER,
        LAMBDA_FUNCTION,
        SNS_SUBSCRIPTION,
        RECEIVED_MAIL
    }

    /** One thing to be put. */
    record Entry(Kind kind, Step step) {}

    /** Puts one thing, within the transaction of the whole seed. */
    @FunctionalInterface
    interface Step {
        void put(SeedRun run);
    }
}
