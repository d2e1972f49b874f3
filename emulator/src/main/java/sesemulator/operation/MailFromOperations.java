package sesemulator.operation;

import java.util.List;
import sesemulator.account.Scope;
import sesemulator.identity.IdentitySettings.MailFrom;
import sesemulator.identity.MailFromBook;
import software.amazon.awssdk.services.ses.model.GetIdentityMailFromDomainAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityMailFromDomainAttributesResponse;
import software.amazon.awssdk.services.ses.model.IdentityMailFromDomainAttributes;
import software.amazon.awssdk.services.ses.model.SetIdentityMailFromDomainRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityMailFromDomainResponse;

/** The actions on MAIL FROM domains. */
public final class MailFromOperations {
    private static final String REJECT = "RejectMessage";
    private static final String USE_DEFAULT = "UseDefaultValue";

    private final MailFromBook mailFrom;

    public MailFromOperations(MailFromBook mailFrom) {
        this.mailFrom = mailFrom;
    }

    SetIdentityMailFromDomainResponse setIdentityMailFromDomain(Scope scope, SetIdentityMailFromDomainRequest request) {
        String behavior = request.behaviorOnMXFailureAsString();
        new ModelValidation()
                .required("identity", request.identity())
                .oneOf("behaviorOnMXFailure", behavior, List.of(USE_DEFAULT, REJECT))
                .check();
        mailFrom.set(scope, request.identity(), request.mailFromDomain(), REJECT.equals(behavior));
        return SetIdentityMailFromDomainResponse.builder().build();
    }

    GetIdentityMailFromDomainAttributesResponse getIdentityMailFromDomainAttributes(
            Scope scope, GetIdentityMailFromDomainAttributesRequest request) {
        new ModelValidation()
                .required("identities", request.hasIdentities() ? request.identities() : null)
                .check();
        return GetIdentityMailFromDomainAttributesResponse.builder()
                .mailFromDomainAttributes(AskedIdentities.answer(
                        request.identities(), name -> mailFrom.of(scope, name), MailFromOperations::attributes))
                .build();
    }

    /** That domain and status are left out where there is no domain is assumed. */
    private static IdentityMailFromDomainAttributes attributes(MailFrom found) {
        return IdentityMailFromDomainAttributes.builder()
                .mailFromDomain(found.domain())
                .mailFromDomainStatus(
                        found.domain() == null ? null : found.status().apiName())
                .behaviorOnMXFailure(found.rejects() ? REJECT : USE_DEFAULT)
                .build();
    }
}
