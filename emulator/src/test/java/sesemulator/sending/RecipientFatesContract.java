package sesemulator.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every keeper of fates does. */
public interface RecipientFatesContract {
    Scope HERE = new Scope("111122223333", "us-east-1");
    Scope THERE = new Scope("444455556666", "eu-west-1");
    Fate COMPLAINT = Fate.complaint("abuse");

    /** Empty at first. */
    RecipientFates fates();

    @Test
    default void keeps_one_fate_for_a_recipient_of_a_scope() {
        fates().put(new RecipientFate(HERE, "User@example.com", Fate.DELIVERED));
        fates().put(new RecipientFate(HERE, "user@example.com", COMPLAINT));
        fates().put(new RecipientFate(THERE, "user@example.com", Fate.DELIVERED));

        assertThat(fates().find(HERE, List.of("user@example.com", "example.com")))
                .containsExactly(new RecipientFate(HERE, "user@example.com", COMPLAINT));
        assertThat(fates().find(HERE, List.of())).isEmpty();
        assertThat(fates().count(HERE)).isEqualTo(1);
    }

    @Test
    default void lists_and_removes_fates() {
        fates().put(new RecipientFate(HERE, "one@example.com", COMPLAINT));
        fates().put(new RecipientFate(HERE, "example.org", COMPLAINT));
        fates().put(new RecipientFate(THERE, "example.org", COMPLAINT));

        assertThat(fates().list(ScopeFilter.of(HERE), Page.Request.first(10)).items())
                .extracting(RecipientFate::recipient)
                .containsExactly("example.org", "one@example.com");
        assertThat(fates().remove(HERE, "EXAMPLE.org")).isTrue();
        assertThat(fates().remove(HERE, "example.org")).isFalse();
        assertThat(fates().removeAll(ScopeFilter.ANY)).isEqualTo(2);
    }
}
