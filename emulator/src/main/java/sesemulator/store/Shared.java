package sesemulator.store;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sesemulator.account.KeptClocks;
import sesemulator.account.RateMeters;
import sesemulator.account.Scope;
import sesemulator.mail.Claims;

/** What emulators have in common that share one PostgreSQL, besides all that is kept. Safe for many threads. */
public final class Shared implements AutoCloseable {
    /** Fewer than connections, or those who wait for a lock would hold up the one who has it. */
    private static final int MOST_WAITING = 4;

    private final Database database;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final SharedEmulators emulators;
    private final SharedNews news;
    private volatile SharedNews.Listener told = scope -> {};

    Shared(Database database, PostgresDatabase server, String self) {
        this.database = database;
        this.emulators = new SharedEmulators(database, self);
        this.news = new SharedNews(server, emulators, scope -> told.somethingChanged(scope));
    }

    /** From now on this emulator counts as living, and hears of others. */
    public void open(Consumer<Scope> onAdded, Runnable onAnything) {
        told = scope -> {
            if (scope == null) {
                onAnything.run();
            } else {
                onAdded.accept(scope);
            }
        };
        news.start();
    }

    /** Tells other emulators whose things have become more. */
    void added(Scope scope) {
        news.tell(scope);
    }

    /** Tells other emulators that something has changed, whoever's it is. */
    public void changed() {
        news.tellOfAnything();
    }

    public RateMeters rateMeters(String name) {
        return new SharedRateMeters(database, name);
    }

    public KeptClocks clocks() {
        return new SharedClocks(database);
    }

    /** @param work what the mails are claimed for */
    public Claims claims(String work) {
        return emulators.claims(work);
    }

    /** Whether other emulators have gone whose work nobody has taken up. */
    public boolean strikeOutGone() {
        return emulators.strikeOutGone();
    }

    /** Does something as a whole, or, where it throws, not at all, while no other emulator is in the part of this name. */
    public <T> T exclusively(String part, Supplier<T> work) {
        waiting.acquireUninterruptibly();
        try {
            return database.inTransaction(() -> {
                PostgresDatabase.lock(database, part);
                return work.get();
            });
        } finally {
            waiting.release();
        }
    }

    @Override
    public void close() {
        news.close();
    }
}
