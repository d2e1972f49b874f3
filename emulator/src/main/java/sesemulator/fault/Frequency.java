package sesemulator.fault;

import java.util.SplittableRandom;
import java.util.function.LongPredicate;

/** How often a fault strikes. */
public sealed interface Frequency {
    int MOST = 1_000_000;

    /**
     * Begins to count.
     *
     * @return whether the fault strikes at an occasion that fits, of which the first is 1; for one thread at a time
     */
    LongPredicate begin();

    /** At every occasion, until it is removed. */
    record Always() implements Frequency {
        @Override
        public LongPredicate begin() {
            return number -> true;
        }
    }

    /** At the next so many occasions. */
    record Next(int count) implements Frequency {
        public Next {
            Limits.require("next", count, 1, MOST);
        }

        @Override
        public LongPredicate begin() {
            return number -> number <= count;
        }
    }

    /** At the nth occasion, the 2nth and so on. */
    record Every(int nth) implements Frequency {
        public Every {
            Limits.require("every", nth, 1, MOST);
        }

        @Override
        public LongPredicate begin() {
            return number -> number % nth == 0;
        }
    }

    /** By chance; the same seed strikes at the same occasions. */
    record Chance(double probability, long seed) implements Frequency {
        public Chance {
            if (!(probability > 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability is above 0 and at most 1, not " + probability);
            }
        }

        @Override
        public LongPredicate begin() {
            SplittableRandom random = new SplittableRandom(seed);
            return number -> random.nextDouble() < probability;
        }
    }
}
