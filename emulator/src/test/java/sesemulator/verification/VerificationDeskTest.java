package sesemulator.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.Chance;
import sesemulator.account.Scope;
import sesemulator.bounce.BounceBench;
import sesemulator.error.Refusal;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.InMemoryIdentities;
import sesemulator.identity.InMemoryIdentityPolicies;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.MailId;
import sesemulator.sending.SendingBench;
import sesemulator.sending.SentMails;

class VerificationDeskTest {
    private static final Scope HOME = BounceBench.HOME;
    private static final String ADDRESS = "new@outside.example";
    private static final VerificationTemplate TEMPLATE =
            VerificationTemplatesContract.template(HOME, "mine", "Confirm");

    private final BounceBench bounces = new BounceBench();
    private final InMemoryIdentities identities = new InMemoryIdentities();
    private final SendingBench sending = new SendingBench(bounces, identities, new InMemoryIdentityPolicies());
    private final IdentityRegistry registry =
            new IdentityRegistry(identities, VerificationStatus.PENDING, Chance.of(new Random(1)));
    private final VerificationTemplateBook book =
            new VerificationTemplateBook(new InMemoryVerificationTemplates(), registry);

    @BeforeEach
    void make_the_template() {
        registry.setStatus(HOME, "example.com", VerificationStatus.SUCCESS);
        book.create(TEMPLATE);
    }

    @Test
    void leaves_the_address_pending_until_the_link_is_followed() {
        MailId id = send();
        assertThat(status()).isEqualTo(VerificationStatus.PENDING);

        VerificationDesk.Followed followed = desk(false).follow(id).orElseThrow();

        assertThat(followed).isEqualTo(new VerificationDesk.Followed(true, TEMPLATE.success()));
        assertThat(status()).isEqualTo(VerificationStatus.SUCCESS);
        assertThat(desk(false).follow(id)).as("once more").contains(followed);
    }

    @Test
    void takes_no_link_after_24_hours() {
        MailId id = send();
        bounces.clock.step(Duration.ofHours(24));

        assertThat(desk(false).follow(id)).contains(new VerificationDesk.Followed(false, TEMPLATE.failure()));

        assertThat(status()).isEqualTo(VerificationStatus.FAILED);
    }

    @Test
    void takes_a_link_until_24_hours_are_over() {
        MailId id = send();
        bounces.clock.step(Duration.ofHours(24).minusMillis(1));

        assertThat(desk(false).follow(id)).contains(new VerificationDesk.Followed(true, TEMPLATE.success()));
    }

    @Test
    void does_not_bring_back_an_identity_that_was_deleted() {
        MailId id = send();
        identities.remove(HOME, ADDRESS);

        assertThat(desk(false).follow(id)).contains(new VerificationDesk.Followed(false, TEMPLATE.failure()));

        assertThat(identities.find(HOME, ADDRESS)).isEmpty();
    }

    @Test
    void leads_nowhere_when_the_template_is_gone() {
        MailId id = send();
        book.delete(HOME, "mine");

        assertThat(desk(false).follow(id)).contains(new VerificationDesk.Followed(true, null));
    }

    @Test
    void leaves_a_verified_address_verified() {
        registry.setStatus(HOME, ADDRESS, VerificationStatus.SUCCESS);

        send();

        assertThat(status()).isEqualTo(VerificationStatus.SUCCESS);
    }

    @Test
    void knows_only_links_in_mail_that_is_kept() {
        MailId id = send();
        sending.sent.removeAll(SentMails.Filter.of(sesemulator.account.ScopeFilter.ANY));

        assertThat(desk(false).follow(id)).isEmpty();
    }

    @Test
    void sends_nothing_in_the_sandbox() {
        assertThat(Refusal.of(() -> desk(true).send(HOME, ADDRESS, "mine", null)))
                .isEqualTo(new Refusal(
                        "ProductionAccessNotGranted",
                        400,
                        "Custom verification emails cannot be sent while the account is in the sandbox."));
        assertThat(identities.find(HOME, ADDRESS)).isEmpty();
    }

    private MailId send() {
        return desk(false).send(HOME, ADDRESS, "mine", null);
    }

    private VerificationStatus status() {
        return identities.find(HOME, ADDRESS).orElseThrow().status();
    }

    private VerificationDesk desk(boolean isSandbox) {
        return new VerificationDesk(
                book,
                registry,
                identities,
                sending.desk,
                sending.sent,
                bounces.clock,
                isSandbox,
                id -> URI.create("http://localhost:8080/follow/" + id));
    }
}
