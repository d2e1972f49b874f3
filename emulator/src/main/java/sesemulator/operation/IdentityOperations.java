package sesemulator.operation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.error.SesErrors;
import sesemulator.identity.Identities;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentityFilter;
import sesemulator.identity.IdentityPolicies;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.KeptIdentitySettings;
import sesemulator.mail.Page;
import software.amazon.awssdk.services.ses.model.DeleteIdentityRequest;
import software.amazon.awssdk.services.ses.model.DeleteIdentityResponse;
import software.amazon.awssdk.services.ses.model.DeleteVerifiedEmailAddressRequest;
import software.amazon.awssdk.services.ses.model.DeleteVerifiedEmailAddressResponse;
import software.amazon.awssdk.services.ses.model.GetIdentityVerificationAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityVerificationAttributesResponse;
import software.amazon.awssdk.services.ses.model.IdentityVerificationAttributes;
import software.amazon.awssdk.services.ses.model.ListIdentitiesRequest;
import software.amazon.awssdk.services.ses.model.ListIdentitiesResponse;
import software.amazon.awssdk.services.ses.model.ListVerifiedEmailAddressesRequest;
import software.amazon.awssdk.services.ses.model.ListVerifiedEmailAddressesResponse;
import software.amazon.awssdk.services.ses.model.VerifyDomainIdentityRequest;
import software.amazon.awssdk.services.ses.model.VerifyDomainIdentityResponse;
import software.amazon.awssdk.services.ses.model.VerifyEmailAddressRequest;
import software.amazon.awssdk.services.ses.model.VerifyEmailAddressResponse;
import software.amazon.awssdk.services.ses.model.VerifyEmailIdentityRequest;
import software.amazon.awssdk.services.ses.model.VerifyEmailIdentityResponse;

/** The actions on identities. */
public final class IdentityOperations {
    private static final List<String> TYPES = List.of("EmailAddress", "Domain");

    private final IdentityRegistry registry;
    private final Identities identities;
    private final IdentityPolicies policies;
    private final KeptIdentitySettings settings;

    public IdentityOperations(
            IdentityRegistry registry,
            Identities identities,
            IdentityPolicies policies,
            KeptIdentitySettings settings) {
        this.registry = registry;
        this.identities = identities;
        this.policies = policies;
        this.settings = settings;
    }

    VerifyEmailIdentityResponse verifyEmailIdentity(Scope scope, VerifyEmailIdentityRequest request) {
        require("emailAddress", request.emailAddress());
        registry.verifyAddress(scope, request.emailAddress());
        return VerifyEmailIdentityResponse.builder().build();
    }

    VerifyEmailAddressResponse verifyEmailAddress(Scope scope, VerifyEmailAddressRequest request) {
        require("emailAddress", request.emailAddress());
        registry.verifyAddress(scope, request.emailAddress());
        return VerifyEmailAddressResponse.builder().build();
    }

    VerifyDomainIdentityResponse verifyDomainIdentity(Scope scope, VerifyDomainIdentityRequest request) {
        require("domain", request.domain());
        Identity identity = registry.verifyDomain(scope, request.domain());
        return VerifyDomainIdentityResponse.builder()
                .verificationToken(identity.verificationToken())
                .build();
    }

    ListIdentitiesResponse listIdentities(Scope scope, ListIdentitiesRequest request) {
        String type = request.identityTypeAsString();
        new ModelValidation().oneOf("identityType", type, TYPES).check();
        IdentityFilter filter = new IdentityFilter(ScopeFilter.of(scope), type == null ? null : type.equals("Domain"));
        Page<Identity> page = identities.list(filter, pageRequest(request));
        return ListIdentitiesResponse.builder()
                .identities(page.items().stream().map(Identity::name).toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    ListVerifiedEmailAddressesResponse listVerifiedEmailAddresses(
            Scope scope, ListVerifiedEmailAddressesRequest request) {
        List<String> addresses = identities.all(new IdentityFilter(ScopeFilter.of(scope), false)).stream()
                .filter(Identity::isVerified)
                .map(Identity::name)
                .toList();
        return ListVerifiedEmailAddressesResponse.builder()
                .verifiedEmailAddresses(addresses)
                .build();
    }

    GetIdentityVerificationAttributesResponse getIdentityVerificationAttributes(
            Scope scope, GetIdentityVerificationAttributesRequest request) {
        require("identities", request.hasIdentities() ? request.identities() : null);
        Map<String, String> askedByName = request.identities().stream()
                .collect(toMap(IdentityRegistry::canonical, identity(), (first, again) -> first));
        Map<String, IdentityVerificationAttributes> attributes = new LinkedHashMap<>();
        identities
                .find(scope, askedByName.keySet())
                .forEach(found -> attributes.put(askedByName.get(found.name()), attributes(found)));
        return GetIdentityVerificationAttributesResponse.builder()
                .verificationAttributes(attributes)
                .build();
    }

    DeleteIdentityResponse deleteIdentity(Scope scope, DeleteIdentityRequest request) {
        require("identity", request.identity());
        delete(scope, request.identity());
        return DeleteIdentityResponse.builder().build();
    }

    DeleteVerifiedEmailAddressResponse deleteVerifiedEmailAddress(
            Scope scope, DeleteVerifiedEmailAddressRequest request) {
        require("emailAddress", request.emailAddress());
        delete(scope, request.emailAddress());
        return DeleteVerifiedEmailAddressResponse.builder().build();
    }

    private void delete(Scope scope, String name) {
        String canonical = IdentityRegistry.canonical(name);
        identities.remove(scope, canonical);
        policies.removeAll(scope, canonical);
        settings.remove(scope, canonical);
    }

    private static IdentityVerificationAttributes attributes(Identity identity) {
        return IdentityVerificationAttributes.builder()
                .verificationStatus(identity.status().apiName())
                .verificationToken(identity.isDomain() ? identity.verificationToken() : null)
                .build();
    }

    /** Documented: a page holds 1 to 1000 identities. The errors' texts are assumed. */
    private static Page.Request pageRequest(ListIdentitiesRequest request) {
        int size = request.maxItems() == null ? Page.Request.LARGEST : request.maxItems();
        if (size < 1 || size > Page.Request.LARGEST) {
            throw SesErrors.invalidParameterValue("MaxItems must be between 1 and " + Page.Request.LARGEST + ".");
        }
        return Paging.page(size, request.nextToken());
    }

    private static void require(String path, @Nullable Object value) {
        new ModelValidation().required(path, value).check();
    }
}
