package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;

class UnfinishedPublishesTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final UnfinishedPublishes unfinished = new UnfinishedPublishes();

    private void remember(int number, String message) {
        PublishedMessage published =
                new PublishedMessage("id-" + number, Scope.DEFAULT, "topic", "subject", message, NOON);
        unfinished.remember(new UnfinishedPublishes.Publish(published), "topic " + number);
    }

    @Test
    void remembers_a_thousand_that_are_short() {
        for (int i = 0; i < 1001; i++) {
            remember(i, "short");
        }

        assertThat(unfinished.take("topic 0")).isNull();
        assertThat(unfinished.take("topic 1")).isNotNull();
        assertThat(unfinished.take("topic 1")).isNull();
    }

    @Test
    void remembers_few_that_are_long() {
        for (int i = 0; i < 30; i++) {
            remember(i, "x".repeat(200_000));
        }

        assertThat(unfinished.take("topic 19")).isNull();
        assertThat(unfinished.take("topic 20")).isNotNull();
        remember(31, "x".repeat(200_000));
        assertThat(unfinished.take("topic 21")).as("room that was given back").isNotNull();
    }
}
