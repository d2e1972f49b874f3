package sesemulator.operation;

import org.jspecify.annotations.Nullable;
import sesemulator.protocol.Operation;
import sesemulator.protocol.Operations;
import software.amazon.awssdk.services.ses.model.CreateCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.DeleteCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.DeleteIdentityPolicyRequest;
import software.amazon.awssdk.services.ses.model.DeleteIdentityRequest;
import software.amazon.awssdk.services.ses.model.DeleteVerifiedEmailAddressRequest;
import software.amazon.awssdk.services.ses.model.GetCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityDkimAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityMailFromDomainAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityNotificationAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityPoliciesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityVerificationAttributesRequest;
import software.amazon.awssdk.services.ses.model.ListCustomVerificationEmailTemplatesRequest;
import software.amazon.awssdk.services.ses.model.ListIdentitiesRequest;
import software.amazon.awssdk.services.ses.model.ListIdentityPoliciesRequest;
import software.amazon.awssdk.services.ses.model.ListVerifiedEmailAddressesRequest;
import software.amazon.awssdk.services.ses.model.PutIdentityPolicyRequest;
import software.amazon.awssdk.services.ses.model.SendCustomVerificationEmailRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityDkimEnabledRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityFeedbackForwardingEnabledRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityHeadersInNotificationsEnabledRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityMailFromDomainRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityNotificationTopicRequest;
import software.amazon.awssdk.services.ses.model.UpdateCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.VerifyDomainDkimRequest;
import software.amazon.awssdk.services.ses.model.VerifyDomainIdentityRequest;
import software.amazon.awssdk.services.ses.model.VerifyEmailAddressRequest;
import software.amazon.awssdk.services.ses.model.VerifyEmailIdentityRequest;

/** The actions on identities: their verification, settings and policies. */
public record IdentityActions(
        IdentityOperations identities,
        IdentityPolicyOperations policies,
        DkimOperations dkim,
        MailFromOperations mailFrom,
        NotificationOperations notifications,
        VerificationOperations verification)
        implements Operations.Table {
    @Override
    public @Nullable Operation<?, ?> find(String action) {
        return switch (action) {
            case "DeleteIdentity" -> Operation.of(DeleteIdentityRequest::builder, identities::deleteIdentity);
            case "DeleteVerifiedEmailAddress" ->
                Operation.withoutResult(
                        DeleteVerifiedEmailAddressRequest::builder, identities::deleteVerifiedEmailAddress);
            case "GetIdentityVerificationAttributes" ->
                Operation.of(
                        GetIdentityVerificationAttributesRequest::builder,
                        identities::getIdentityVerificationAttributes);
            case "ListIdentities" -> Operation.of(ListIdentitiesRequest::builder, identities::listIdentities);
            case "ListVerifiedEmailAddresses" ->
                Operation.of(ListVerifiedEmailAddressesRequest::builder, identities::listVerifiedEmailAddresses);
            case "VerifyDomainIdentity" ->
                Operation.of(VerifyDomainIdentityRequest::builder, identities::verifyDomainIdentity);
            case "VerifyEmailAddress" ->
                Operation.withoutResult(VerifyEmailAddressRequest::builder, identities::verifyEmailAddress);
            case "VerifyEmailIdentity" ->
                Operation.of(VerifyEmailIdentityRequest::builder, identities::verifyEmailIdentity);
            case "GetIdentityDkimAttributes" ->
                Operation.of(GetIdentityDkimAttributesRequest::builder, dkim::getIdentityDkimAttributes);
            case "SetIdentityDkimEnabled" ->
                Operation.of(SetIdentityDkimEnabledRequest::builder, dkim::setIdentityDkimEnabled);
            case "VerifyDomainDkim" -> Operation.of(VerifyDomainDkimRequest::builder, dkim::verifyDomainDkim);
            case "GetIdentityMailFromDomainAttributes" ->
                Operation.of(
                        GetIdentityMailFromDomainAttributesRequest::builder,
                        mailFrom::getIdentityMailFromDomainAttributes);
            case "SetIdentityMailFromDomain" ->
                Operation.of(SetIdentityMailFromDomainRequest::builder, mailFrom::setIdentityMailFromDomain);
            case "GetIdentityNotificationAttributes" ->
                Operation.of(
                        GetIdentityNotificationAttributesRequest::builder,
                        notifications::getIdentityNotificationAttributes);
            case "SetIdentityFeedbackForwardingEnabled" ->
                Operation.of(
                        SetIdentityFeedbackForwardingEnabledRequest::builder,
                        notifications::setIdentityFeedbackForwardingEnabled);
            case "SetIdentityHeadersInNotificationsEnabled" ->
                Operation.of(
                        SetIdentityHeadersInNotificationsEnabledRequest::builder,
                        notifications::setIdentityHeadersInNotificationsEnabled);
            case "SetIdentityNotificationTopic" ->
                Operation.of(SetIdentityNotificationTopicRequest::builder, notifications::setIdentityNotificationTopic);
            case "DeleteIdentityPolicy" ->
                Operation.of(DeleteIdentityPolicyRequest::builder, policies::deleteIdentityPolicy);
            case "GetIdentityPolicies" ->
                Operation.of(GetIdentityPoliciesRequest::builder, policies::getIdentityPolicies);
            case "ListIdentityPolicies" ->
                Operation.of(ListIdentityPoliciesRequest::builder, policies::listIdentityPolicies);
            case "PutIdentityPolicy" -> Operation.of(PutIdentityPolicyRequest::builder, policies::putIdentityPolicy);
            case "CreateCustomVerificationEmailTemplate" ->
                Operation.withoutResult(
                        CreateCustomVerificationEmailTemplateRequest::builder,
                        verification::createCustomVerificationEmailTemplate);
            case "DeleteCustomVerificationEmailTemplate" ->
                Operation.withoutResult(
                        DeleteCustomVerificationEmailTemplateRequest::builder,
                        verification::deleteCustomVerificationEmailTemplate);
            case "GetCustomVerificationEmailTemplate" ->
                Operation.of(
                        GetCustomVerificationEmailTemplateRequest::builder,
                        verification::getCustomVerificationEmailTemplate);
            case "ListCustomVerificationEmailTemplates" ->
                Operation.of(
                        ListCustomVerificationEmailTemplatesRequest::builder,
                        verification::listCustomVerificationEmailTemplates);
            case "SendCustomVerificationEmail" ->
                Operation.of(SendCustomVerificationEmailRequest::builder, verification::sendCustomVerificationEmail);
            case "UpdateCustomVerificationEmailTemplate" ->
                Operation.withoutResult(
                        UpdateCustomVerificationEmailTemplateRequest::builder,
                        verification::updateCustomVerificationEmailTemplate);
            default -> null;
        };
    }
}
