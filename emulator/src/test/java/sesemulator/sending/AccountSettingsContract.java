package sesemulator.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** What every keeper of an account's settings does. */
public interface AccountSettingsContract {
    Scope HERE = new Scope("111122223333", "us-east-1");
    Scope THERE = new Scope("111122223333", "eu-west-1");

    /** Empty at first. */
    AccountSettings settings();

    @Test
    default void says_that_sending_is_enabled_until_told_otherwise() {
        assertThat(settings().isSendingEnabled(HERE)).isTrue();

        settings().setSendingEnabled(HERE, false);
        settings().setSendingEnabled(THERE, false);
        settings().setSendingEnabled(THERE, true);

        assertThat(settings().isSendingEnabled(HERE)).isFalse();
        assertThat(settings().isSendingEnabled(THERE)).isTrue();
    }

    @Test
    default void forgets_the_settings_of_a_scope() {
        settings().setSendingEnabled(HERE, false);

        assertThat(settings().removeAll(ScopeFilter.of(HERE))).isEqualTo(1);

        assertThat(settings().isSendingEnabled(HERE)).isTrue();
    }
}
