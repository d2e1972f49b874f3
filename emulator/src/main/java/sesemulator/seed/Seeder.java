package sesemulator.seed;

import java.util.function.Consumer;

/** Puts seeds, one after the other, each as a whole or not at all. Safe for many threads. */
public final class Seeder {
    private final SeededRooms rooms;
    private final Consumer<Runnable> transaction;

    /** @param transaction does all that its work does, or nothing of it if the work throws, which it throws on */
    public Seeder(SeededRooms rooms, Consumer<Runnable> transaction) {
        this.rooms = rooms;
        this.transaction = transaction;
    }

    /**
     * What is there under the same name is replaced; mail is received again each time.
     *
     * @throws SeedException that tells all that the emulator's rules refuse; then it is as it was
     */
    public synchronized Seeded put(Seed seed) {
        Seed.Settings settings = seed.settings();
        Runnable setBack = rooms.clock().set(settings.scope(), settings.now(), settings.frozen());
        SeedRun run = new SeedRun(rooms);
        try {
            transaction.accept(() -> {
                seed.entries().forEach(entry -> entry.step().put(run));
                run.problems().check();
            });
            return run.outcome();
        } catch (RuntimeException | Error e) {
            setBack.run();
            throw e;
        }
    }
}
