package sesemulator.operation;

import sesemulator.account.Scope;
import sesemulator.identity.DkimBook;
import sesemulator.identity.IdentitySettings.Dkim;
import software.amazon.awssdk.services.ses.model.GetIdentityDkimAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityDkimAttributesResponse;
import software.amazon.awssdk.services.ses.model.IdentityDkimAttributes;
import software.amazon.awssdk.services.ses.model.SetIdentityDkimEnabledRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityDkimEnabledResponse;
import software.amazon.awssdk.services.ses.model.VerifyDomainDkimRequest;
import software.amazon.awssdk.services.ses.model.VerifyDomainDkimResponse;

/** The actions on Easy DKIM. */
public final class DkimOperations {
    private final DkimBook dkim;

    public DkimOperations(DkimBook dkim) {
        this.dkim = dkim;
    }

    VerifyDomainDkimResponse verifyDomainDkim(Scope scope, VerifyDomainDkimRequest request) {
        new ModelValidation().required("domain", request.domain()).check();
        return VerifyDomainDkimResponse.builder()
                .dkimTokens(dkim.verify(scope, request.domain()))
                .build();
    }

    SetIdentityDkimEnabledResponse setIdentityDkimEnabled(Scope scope, SetIdentityDkimEnabledRequest request) {
        new ModelValidation()
                .required("identity", request.identity())
                .required("dkimEnabled", request.dkimEnabled())
                .check();
        dkim.enable(scope, request.identity(), request.dkimEnabled());
        return SetIdentityDkimEnabledResponse.builder().build();
    }

    GetIdentityDkimAttributesResponse getIdentityDkimAttributes(Scope scope, GetIdentityDkimAttributesRequest request) {
        new ModelValidation()
                .required("identities", request.hasIdentities() ? request.identities() : null)
                .check();
        return GetIdentityDkimAttributesResponse.builder()
                .dkimAttributes(AskedIdentities.answer(
                        request.identities(), name -> dkim.of(scope, name), DkimOperations::attributes))
                .build();
    }

    private static IdentityDkimAttributes attributes(Dkim dkim) {
        return IdentityDkimAttributes.builder()
                .dkimEnabled(dkim.enabled())
                .dkimVerificationStatus(dkim.status().apiName())
                .dkimTokens(dkim.tokens().isEmpty() ? null : dkim.tokens())
                .build();
    }
}
