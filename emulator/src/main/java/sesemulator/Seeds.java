package sesemulator;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.control.AdjustableClocks;
import sesemulator.mail.MailFilter;
import sesemulator.mail.Page;
import sesemulator.outbound.SubscriptionDesk;
import sesemulator.protocol.Operations;
import sesemulator.seed.Seed;
import sesemulator.seed.SeedClock;
import sesemulator.seed.SeedException;
import sesemulator.seed.SeedReader;
import sesemulator.seed.Seeded;
import sesemulator.seed.SeededRooms;
import sesemulator.seed.Seeder;
import sesemulator.store.Store;

/** What an emulator begins with, put together. */
final class Seeds {
    private Seeds() {}

    /** @throws StartException if the seed of the settings cannot be read */
    static Optional<Seed> read(Config config, int largestMail) {
        try {
            return config.seed().map(path -> SeedReader.ofPath(path, largestMail));
        } catch (SeedException e) {
            throw StartException.badOption(String.join("\n", e.problems()));
        }
    }

    static Seeder seeder(
            Domain domain,
            Store store,
            SubscriptionDesk subscriptions,
            Operations operations,
            AdjustableClocks clocks) {
        return new Seeder(
                new SeededRooms(
                        operations::perform,
                        domain.identities,
                        domain.rules,
                        domain.filters,
                        domain.domains,
                        domain.reception,
                        store.ruleRuns(),
                        domain::run,
                        store.functionUrls(),
                        subscriptions,
                        clock(clocks)),
                work -> domain.exclusively(() -> store.atomically(work)));
    }

    /**
     * Puts the seed of the settings; its mail only where there is none yet, or each start would receive it again.
     *
     * @throws StartException if it cannot be put; then nothing of it is there
     */
    static Seeded begin(Seeder seeder, Seed seed, Store store) {
        boolean isEmpty = store.mailbox()
                .list(MailFilter.of(ScopeFilter.ANY), Page.Request.first(1))
                .items()
                .isEmpty();
        try {
            return seeder.put(isEmpty ? seed : seed.withoutMail());
        } catch (SeedException e) {
            throw StartException.badOption(String.join("\n", e.problems()));
        }
    }

    private static SeedClock clock(AdjustableClocks clocks) {
        return new SeedClock() {
            @Override
            public Instant now(Scope scope) {
                return clocks.now(scope);
            }

            @Override
            public Runnable set(@Nullable Scope scope, @Nullable Instant now, @Nullable Boolean frozen) {
                return clocks.set(scope, now, frozen);
            }
        };
    }
}
