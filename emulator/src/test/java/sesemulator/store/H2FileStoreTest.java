package sesemulator.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.BounceFilter;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.RefusedBounce;
import sesemulator.bounce.RefusedBounces;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentityFilter;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.Arrival;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailFilter;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;
import sesemulator.mail.Page;

class H2FileStoreTest extends StoreContract {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");
    private static final Scope HOME = BounceBench.HOME;

    @TempDir
    Path folder;

    @Override
    String freshDatabase() {
        return "jdbc:h2:file:" + folder.resolve("kept");
    }

    @Test
    void everything_is_still_there_after_a_restart() {
        Mail mail = new Mail(
                new MailId("mail-1"),
                HOME,
                BounceBench.envelope("a@outside.example", "user@example.com"),
                NOON,
                5,
                new HeaderBlock("Subject: Hello\r\n"),
                Arrival.PLAIN);
        CapturedBounce bounce = bounce();
        RefusedBounce refused = new RefusedBounce(HOME, NOON, "Throttling", "No.", "mail-1", "a", List.of("b"));
        Identity identity = new Identity(HOME, "example.com", VerificationStatus.PENDING, "token");
        store.mailbox().add(mail, "mail".getBytes(UTF_8));
        store.capturedBounces().add(bounce, "bounce".getBytes(UTF_8));
        store.refusedBounces().add(refused);
        store.identities().put(identity);
        store.identityPolicies().put(HOME, "example.com", "mine", "{}");
        long stored = store.storedBytes();

        store.close();
        store = Store.open(freshDatabase());

        assertThat(store.mailbox()
                        .list(MailFilter.of(ScopeFilter.ANY), Page.Request.first(9))
                        .items())
                .containsExactly(mail);
        assertThat(store.mailbox().bytes(mail.id()).orElseThrow())
                .asString(UTF_8)
                .isEqualTo("mail");
        assertThat(store.storedBytes()).isEqualTo(stored);
        assertThat(store.capturedBounces()
                        .list(BounceFilter.of(ScopeFilter.ANY), Page.Request.first(9))
                        .items())
                .containsExactly(bounce);
        assertThat(store.capturedBounces().bytes(bounce.id()).orElseThrow())
                .asString(UTF_8)
                .isEqualTo("bounce");
        assertThat(store.refusedBounces()
                        .list(RefusedBounces.Filter.of(ScopeFilter.ANY), Page.Request.first(9))
                        .items())
                .containsExactly(refused);
        assertThat(store.identities().find(HOME, "example.com")).contains(identity);
        assertThat(store.identityPolicies().of(HOME, "example.com")).containsEntry("mine", "{}");
    }

    @Test
    void what_comes_after_a_restart_is_newer_than_what_was_before() {
        store.identities().put(new Identity(HOME, "a.example", VerificationStatus.SUCCESS, "token"));

        store.close();
        store = Store.open(freshDatabase());
        store.identities().put(new Identity(HOME, "b.example", VerificationStatus.SUCCESS, "token"));

        assertThat(store.identities()
                        .list(new IdentityFilter(ScopeFilter.ANY, null), Page.Request.first(9))
                        .items())
                .extracting(Identity::name)
                .containsExactly("b.example", "a.example");
    }

    private static CapturedBounce bounce() {
        return new CapturedBounce(
                new MailId("bounce-1"),
                HOME,
                new MailId("mail-1"),
                new NamedAddress("", new EmailAddress("mailer-daemon@example.com")),
                new EmailAddress("a@outside.example"),
                "",
                "dns; example.com",
                NOON,
                List.of(),
                List.of(),
                NOON,
                7,
                null,
                false,
                null);
    }
}
