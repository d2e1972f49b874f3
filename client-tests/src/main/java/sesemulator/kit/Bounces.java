package sesemulator.kit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.AssertProvider;
import software.amazon.awssdk.services.ses.model.BounceType;

/**
 * The bounces that the code under test sent in this test's account, or some of them. A view: each look at it asks the
 * emulator anew. AssertJ's own {@code assertThat(bounces)} gives a {@link BouncesAssert}. Immutable; each method that
 * narrows returns another view.
 */
public final class Bounces implements AssertProvider<BouncesAssert> {
    private final BounceLog log;
    private final BounceFilter filter;

    Bounces(BounceLog log, BounceFilter filter) {
        this.log = log;
        this.filter = filter;
    }

    /** Those that are there now, oldest first. */
    public List<Bounce> list() {
        return log.list(filter);
    }

    /**
     * Waits until there are so many at least.
     *
     * @param timeout at most five minutes
     * @return this, so that an assertion can follow
     * @throws AssertionError if there are fewer when the time is up; it says what happened instead
     */
    public Bounces await(int count, Duration timeout) {
        List<Bounce> found = log.await(filter, count, timeout);
        if (found.size() < count) {
            throw new AssertionError(failure("Expecting " + Described.count(count, "bounce", "bounces") + filter.text()
                    + " within " + Described.time(timeout) + ", but there " + there(found)));
        }
        return this;
    }

    /** Those of this mail. */
    public Bounces of(ReceivedMail mail) {
        return with(
                "originalMessageId", "original mail", mail.messageId(), bounce -> List.of(bounce.originalMessageId()));
    }

    /** Those that report this recipient, among others maybe. */
    public Bounces forRecipient(String address) {
        return with("recipient", "recipient", address, bounce -> bounce.recipients().stream()
                .flatMap(recipient -> Stream.of(recipient.address(), recipient.finalRecipient()))
                .distinct()
                .toList());
    }

    /** Those that say this status of some recipient, such as {@code 5.1.1}. */
    public Bounces withStatus(String status) {
        return with("status", "status", status, bounce -> bounce.recipients().stream()
                .map(Bounce.Recipient::status)
                .toList());
    }

    /** Those of this type for some recipient. */
    public Bounces withType(BounceType type) {
        return with("bounceType", "bounce type", type.toString(), bounce -> bounce.recipients().stream()
                .map(Bounce.Recipient::bounceType)
                .toList());
    }

    /** Those that come from this address. */
    public Bounces from(String sender) {
        return with("sender", "bounce sender", sender, bounce -> List.of(bounce.sender()));
    }

    private Bounces with(String parameter, String words, String wanted, Function<Bounce, List<String>> values) {
        return new Bounces(log, filter.and(parameter, words, wanted, values));
    }

    /** For AssertJ: {@code assertThat(bounces)}. */
    @Override
    public BouncesAssert assertThat() {
        return new BouncesAssert(this);
    }

    BounceFilter filter() {
        return filter;
    }

    BounceLog log() {
        return log;
    }

    static String there(List<Bounce> found) {
        return switch (found.size()) {
            case 0 -> "is none";
            case 1 -> "is 1";
            default -> "are " + found.size();
        };
    }

    /** What an assertion about these bounces says when it fails. */
    String failure(String expectation) {
        Diagnosis diagnosis = log.diagnosis();
        return (expectation + ".\n" + nearest(diagnosis.bounces()) + "\n" + diagnosis.text()).strip();
    }

    private String nearest(List<Bounce> all) {
        List<Bounce> missed = all.stream()
                .filter(bounce -> !filter.misses(bounce).isEmpty())
                .sorted(Comparator.comparingInt(bounce -> filter.misses(bounce).size()))
                .toList();
        return missed.isEmpty()
                ? ""
                : "\nNearest to what was looked for:\n"
                        + Described.list(
                                missed,
                                bounce -> "bounce " + bounce.id() + ", but its "
                                        + String.join("; its ", filter.misses(bounce)))
                        + "\n";
    }

    @Override
    public String toString() {
        return "bounces" + filter.text();
    }
}
