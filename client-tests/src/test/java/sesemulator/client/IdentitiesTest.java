package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.IdentityType;
import software.amazon.awssdk.services.ses.model.ListIdentitiesResponse;
import software.amazon.awssdk.services.ses.model.VerificationStatus;
import software.amazon.awssdk.services.ses.waiters.SesWaiter;

/** The eight actions on identities, by the SDK with its paginator and its waiter. */
class IdentitiesTest {
    private final Account account = SharedEmulator.account();
    private final SesClient ses = account.ses();

    @Test
    void verifies_a_domain() {
        String token = ses.verifyDomainIdentity(request -> request.domain("Corp.Example"))
                .verificationToken();

        var attributes = ses.getIdentityVerificationAttributes(request -> request.identities("corp.example"))
                .verificationAttributes();

        assertThat(attributes).containsOnlyKeys("corp.example");
        assertThat(attributes.get("corp.example")).satisfies(domain -> {
            assertThat(domain.verificationStatus()).isEqualTo(VerificationStatus.SUCCESS);
            assertThat(domain.verificationToken()).isEqualTo(token).isNotBlank();
        });
    }

    @Test
    void gives_a_domain_the_same_token_again() {
        String token = ses.verifyDomainIdentity(request -> request.domain("corp.example"))
                .verificationToken();

        String again = ses.verifyDomainIdentity(request -> request.domain("corp.example"))
                .verificationToken();

        assertThat(again).isEqualTo(token);
    }

    @Test
    void verifies_addresses_by_both_actions() {
        ses.verifyEmailIdentity(request -> request.emailAddress("a@corp.example"));
        ses.verifyEmailAddress(request -> request.emailAddress("b@corp.example"));
        ses.verifyDomainIdentity(request -> request.domain("corp.example"));

        List<String> addresses = ses.listVerifiedEmailAddresses().verifiedEmailAddresses();

        assertThat(addresses).containsExactlyInAnyOrder("a@corp.example", "b@corp.example");
    }

    @Test
    void gives_attributes_of_known_identities_alone() {
        ses.verifyEmailIdentity(request -> request.emailAddress("a@corp.example"));

        var attributes = ses.getIdentityVerificationAttributes(
                        request -> request.identities("a@corp.example", "unknown.example"))
                .verificationAttributes();

        assertThat(attributes).containsOnlyKeys("a@corp.example");
        assertThat(attributes.get("a@corp.example"))
                .satisfies(address -> assertThat(address.verificationToken()).isNull());
    }

    @Test
    void lists_by_type() {
        ses.verifyEmailIdentity(request -> request.emailAddress("a@corp.example"));
        ses.verifyDomainIdentity(request -> request.domain("corp.example"));

        ListIdentitiesResponse domains = ses.listIdentities(request -> request.identityType(IdentityType.DOMAIN));
        ListIdentitiesResponse addresses =
                ses.listIdentities(request -> request.identityType(IdentityType.EMAIL_ADDRESS));

        assertThat(domains.identities()).containsExactly("corp.example");
        assertThat(addresses.identities()).containsExactly("a@corp.example");
        assertThat(ses.listIdentities().identities()).hasSize(2);
    }

    @Test
    void pages_by_the_paginator_of_the_sdk() {
        List<String> names = List.of("a.example", "b.example", "c.example", "d.example", "e.example");
        names.forEach(name -> ses.verifyDomainIdentity(request -> request.domain(name)));

        List<ListIdentitiesResponse> pages = ses.listIdentitiesPaginator(request -> request.maxItems(2)).stream()
                .toList();

        assertThat(pages).extracting(page -> page.identities().size()).containsExactly(2, 2, 1);
        assertThat(pages).flatExtracting(ListIdentitiesResponse::identities).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void satisfies_the_waiter_of_the_sdk() {
        ses.verifyEmailIdentity(request -> request.emailAddress("a@corp.example"));

        try (SesWaiter waiter = ses.waiter()) {
            var answer = waiter.waitUntilIdentityExists(request -> request.identities("a@corp.example"));

            assertThat(answer.attemptsExecuted()).isEqualTo(1);
            assertThat(answer.matched().response()).isPresent();
        }
    }

    @Test
    void deletes_by_both_actions_and_twice() {
        ses.verifyEmailIdentity(request -> request.emailAddress("a@corp.example"));
        ses.verifyEmailIdentity(request -> request.emailAddress("b@corp.example"));
        ses.verifyDomainIdentity(request -> request.domain("corp.example"));

        ses.deleteIdentity(request -> request.identity("CORP.example"));
        ses.deleteIdentity(request -> request.identity("a@corp.example"));
        ses.deleteIdentity(request -> request.identity("a@corp.example"));
        ses.deleteVerifiedEmailAddress(request -> request.emailAddress("b@corp.example"));

        assertThat(ses.listIdentities().identities()).isEmpty();
    }
}
