package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.identity.IdentitySettings.Dkim;
import sesemulator.identity.IdentitySettings.MailFrom;
import sesemulator.identity.IdentitySettings.Notifications;

/** What every store of identities' settings does. */
public abstract class IdentitySettingsContract {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");
    private static final Scope OTHER = new Scope("444455556666", "eu-west-1");
    private static final IdentitySettings ALL = new IdentitySettings(
            new Dkim(true, VerificationStatus.SUCCESS, List.of("a", "b", "c")),
            new MailFrom("mail.example.com", VerificationStatus.TEMPORARY_FAILURE, true),
            new Notifications("bounces", "complaints", "deliveries", false, true, true, true));

    /** An empty one. */
    protected abstract KeptIdentitySettings settings();

    @Test
    void keeps_the_last_settings_of_each_identity() {
        KeptIdentitySettings settings = settings();
        settings.put(SCOPE, "example.com", IdentitySettings.DEFAULT);
        settings.put(SCOPE, "example.com", ALL);
        settings.put(OTHER, "example.com", IdentitySettings.DEFAULT);

        assertThat(settings.of(SCOPE, "example.com")).contains(ALL);
        assertThat(settings.of(OTHER, "example.com")).contains(IdentitySettings.DEFAULT);
        assertThat(settings.of(SCOPE, "%")).isEmpty();
    }

    @Test
    void removes_those_of_an_identity_or_of_a_scope() {
        KeptIdentitySettings settings = settings();
        settings.put(SCOPE, "example.com", ALL);
        settings.put(SCOPE, "other.example", ALL);
        settings.put(OTHER, "example.com", ALL);

        assertThat(settings.remove(SCOPE, "example.com")).isTrue();
        assertThat(settings.remove(SCOPE, "example.com")).isFalse();
        assertThat(settings.removeAll(ScopeFilter.of(SCOPE))).isEqualTo(1);
        assertThat(settings.of(SCOPE, "other.example")).isEmpty();
        assertThat(settings.of(OTHER, "example.com")).contains(ALL);
    }
}
