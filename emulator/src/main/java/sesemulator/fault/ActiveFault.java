package sesemulator.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/** A fault that has been put in, with its counts. Safe for many threads. */
final class ActiveFault {
    private final String id;
    private final Fault fault;
    private final LongPredicate turn;
    private final Supplier<Duration> delay;
    private long asked;
    private long injected;

    ActiveFault(String id, Fault fault) {
        this.id = id;
        this.fault = fault;
        this.turn = fault.frequency().begin();
        this.delay = fault.delay().begin();
    }

    String id() {
        return id;
    }

    Fault fault() {
        return fault;
    }

    Optional<Strike> ask(Occasion occasion) {
        return fault.strikes(occasion) ? count() : Optional.empty();
    }

    private synchronized Optional<Strike> count() {
        asked++;
        if (!turn.test(asked)) {
            return Optional.empty();
        }
        injected++;
        return Optional.of(new Strike(id, fault.moment(), fault.effect(), delay.get()));
    }

    synchronized CountedFault counted() {
        return new CountedFault(id, fault, asked, injected);
    }
}
