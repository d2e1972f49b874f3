package sesemulator.seed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sesemulator.account.Scope;
import sesemulator.account.SetUpFullException;
import sesemulator.error.SesException;
import sesemulator.mail.MailId;
import sesemulator.mail.StorageFullException;
import sesemulator.receipt.VerdictException;
import sesemulator.seed.Seed.Kind;

/** One seed on its way into the emulator: what was refused so far, and what is to be done once all of it is in. */
final class SeedRun {
    private final SeededRooms rooms;
    private final Problems problems = new Problems();
    private final List<MailId> received = new ArrayList<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<Runnable> afterwards = new ArrayList<>();

    SeedRun(SeededRooms rooms) {
        this.rooms = rooms;
    }

    SeededRooms rooms() {
        return rooms;
    }

    Problems problems() {
        return problems;
    }

    /** What must wait until the seed is there for good. */
    void afterwards(Runnable deed) {
        afterwards.add(deed);
    }

    void received(MailId id) {
        received.add(id);
    }

    /** Does something; false, and the reason collected, if the emulator's rules are against it. */
    boolean attempt(Place place, Runnable deed) {
        return attempt(place, new FormParameters(problems), deed);
    }

    /** The same, and counts it. */
    void count(Kind kind, Place place, Runnable deed) {
        if (attempt(place, deed)) {
            counts.merge(kind, 1, Integer::sum);
        }
    }

    /** Calls an action of SES; false, and the reason collected, if SES refuses it. */
    boolean call(Scope scope, String action, FormParameters parameters, Place place) {
        return attempt(place, parameters, () -> rooms.ses().call(scope, action, parameters.values()));
    }

    /** The same, and counts it. */
    boolean count(Kind kind, Scope scope, String action, FormParameters parameters, Place place) {
        boolean isDone = call(scope, action, parameters, place);
        counts.merge(kind, isDone ? 1 : 0, Integer::sum);
        return isDone;
    }

    private boolean attempt(Place place, FormParameters parameters, Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (SesException e) {
            problems.add(parameters.placeNamedIn(e.text(), place), e.text());
        } catch (IllegalArgumentException | VerdictException | StorageFullException | SetUpFullException e) {
            problems.add(place, String.valueOf(e.getMessage()));
        }
        return false;
    }

    Seeded outcome() {
        return new Seeded(
                counts.getOrDefault(Kind.RECIPIENT_DOMAIN, 0),
                counts.getOrDefault(Kind.IDENTITY, 0),
                counts.getOrDefault(Kind.RECEIPT_RULE_SET, 0),
                counts.getOrDefault(Kind.RECEIPT_FILTER, 0),
                counts.getOrDefault(Kind.LAMBDA_FUNCTION, 0),
                counts.getOrDefault(Kind.SNS_SUBSCRIPTION, 0),
                received,
                afterwards);
    }
}
