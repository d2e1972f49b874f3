package sesemulator.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets under load in turns, in slices too short for the machine to change much between two of them. What counts is
 * the median, over the rounds, of ratios within one round: whatever else the machine does, it does to both.
 */
final class Contest {
    private static final int WARM_UP_CONNECTIONS = 8;
    private static final Duration WARM_UP_SLICE = Duration.ofSeconds(1);

    private final List<Contestant> contestants = new ArrayList<>();
    private Runnable afterSlice = () -> {};

    /** The first one that is added is compared with each that follows. */
    Contest add(String name, Connection.Target target) {
        contestants.add(new Contestant(name, target));
        return this;
    }

    /** What puts things in order after each slice, outside the time that counts. */
    Contest afterSlice(Runnable action) {
        afterSlice = action;
        return this;
    }

    /** Until each has answered so many calls, so that the JIT compiler has done with all of them. */
    void warmUp(int calls) {
        for (Contestant contestant : contestants) {
            while (contestant.calls() < calls) {
                contestant.run(WARM_UP_CONNECTIONS, WARM_UP_SLICE);
                afterSlice.run();
            }
        }
        contestants.forEach(Contestant::forgetWarmUp);
    }

    /** Forgets what came before. */
    void play(int connections, int rounds, Duration slice) {
        contestants.forEach(Contestant::forgetRounds);
        for (int i = 0; i < rounds; i++) {
            run(connections, slice);
        }
    }

    private void run(int connections, Duration slice) {
        for (Contestant contestant : contestants) {
            contestant.run(connections, slice);
            afterSlice.run();
        }
    }

    List<Contestant> contestants() {
        return List.copyOf(contestants);
    }
}
