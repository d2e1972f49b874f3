package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;

class RefusedBounceTest {
    @Test
    void keeps_only_so_much_of_what_a_caller_sent() {
        String endless = "x".repeat(1_000_000);

        RefusedBounce refused = new RefusedBounce(
                Scope.DEFAULT,
                Instant.EPOCH,
                "MessageRejected",
                endless,
                endless,
                endless,
                Collections.nCopies(10_000, endless));

        assertThat(refused.message()).hasSize(2_001).endsWith("x…");
        assertThat(refused.originalMessageId()).hasSize(2_001);
        assertThat(refused.bounceSender()).hasSize(2_001);
        assertThat(refused.recipients()).hasSize(100).allSatisfy(text -> assertThat(text)
                .hasSize(2_001));
    }
}
