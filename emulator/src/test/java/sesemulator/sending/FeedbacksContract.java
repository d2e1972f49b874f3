package sesemulator.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/** What every keeper of feedback does. */
public interface FeedbacksContract {
    Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");

    /** Empty at first. */
    Feedbacks feedbacks();

    @Test
    default void keeps_feedback_and_its_bytes() {
        Feedback feedback = add("1", "sent-1", Feedback.Kind.BOUNCE, 0);

        assertThat(feedbacks().find(feedback.id())).contains(feedback);
        assertThat(feedbacks().bytes(feedback.id()).map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .contains("bytes of 1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, 3 2 1",
                "sent-1, -, -, -, 3 1",
                "-, RETURNS@example.com, -, -, 3 2 1",
                "-, nobody@example.com, -, -, ''",
                "-, -, COMPLAINT, -, 2",
                "-, -, -, 2026-01-02T12:00:00.125Z, 3",
            })
    default void lists_counts_and_removes_the_feedback_that_the_filter_means(
            @Nullable String sentId,
            @Nullable String to,
            Feedback.@Nullable Kind kind,
            @Nullable Instant since,
            String expected) {
        add("1", "sent-1", Feedback.Kind.BOUNCE, 0);
        add("2", "sent-2", Feedback.Kind.COMPLAINT, 1);
        add("3", "sent-1", Feedback.Kind.AUTOMATIC_RESPONSE, 2);
        Feedbacks.Filter filter = new Feedbacks.Filter(ScopeFilter.ANY, sentId, to, kind, since);

        List<String> found = feedbacks().list(filter, Page.Request.first(10)).items().stream()
                .map(each -> each.id().value())
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(expected);
        assertThat(feedbacks().count(filter)).isEqualTo(found.size());
        assertThat(feedbacks().removeAll(filter)).isEqualTo(found.size());
        assertThat(feedbacks().count(filter)).isZero();
    }

    @Test
    default void removes_one_piece_of_feedback() {
        add("1", "sent-1", Feedback.Kind.BOUNCE, 0);

        assertThat(feedbacks().remove(new MailId("1"))).isTrue();
        assertThat(feedbacks().remove(new MailId("1"))).isFalse();

        assertThat(feedbacks().bytes(new MailId("1"))).isEmpty();
    }

    private Feedback add(String id, String sentId, Feedback.Kind kind, long later) {
        Feedback feedback = new Feedback(
                new MailId(id),
                new Scope("111122223333", "us-east-1"),
                new MailId(sentId),
                kind,
                new EmailAddress("Returns@example.com"),
                NOON.plusMillis(later),
                10,
                null);
        feedbacks().add(feedback, ("bytes of " + id).getBytes(StandardCharsets.UTF_8));
        return feedback;
    }
}
