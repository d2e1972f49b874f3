package sesemulator.operation;

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
        VerificationOperations verification) {
    void addTo(Operations.Builder table) {
        table.add("DeleteIdentity", DeleteIdentityRequest::builder, identities::deleteIdentity)
                .addWithoutResult(
                        "DeleteVerifiedEmailAddress",
                        DeleteVerifiedEmailAddressRequest::builder,
                        identities::deleteVerifiedEmailAddress)
                .add(
                        "GetIdentityVerificationAttributes",
                        GetIdentityVerificationAttributesRequest::builder,
                        identities::getIdentityVerificationAttributes)
                .add("ListIdentities", ListIdentitiesRequest::builder, identities::listIdentities)
                .add(
                        "ListVerifiedEmailAddresses",
                        ListVerifiedEmailAddressesRequest::builder,
                        identities::listVerifiedEmailAddresses)
                .add("VerifyDomainIdentity", VerifyDomainIdentityRequest::builder, identities::verifyDomainIdentity)
                .addWithoutResult(
                        "VerifyEmailAddress", VerifyEmailAddressRequest::builder, identities::verifyEmailAddress)
                .add("VerifyEmailIdentity", VerifyEmailIdentityRequest::builder, identities::verifyEmailIdentity)
                .add(
                        "GetIdentityDkimAttributes",
                        GetIdentityDkimAttributesRequest::builder,
                        dkim::getIdentityDkimAttributes)
                .add("SetIdentityDkimEnabled", SetIdentityDkimEnabledRequest::builder, dkim::setIdentityDkimEnabled)
                .add("VerifyDomainDkim", VerifyDomainDkimRequest::builder, dkim::verifyDomainDkim)
                .add(
                        "GetIdentityMailFromDomainAttributes",
                        GetIdentityMailFromDomainAttributesRequest::builder,
                        mailFrom::getIdentityMailFromDomainAttributes)
                .add(
                        "SetIdentityMailFromDomain",
                        SetIdentityMailFromDomainRequest::builder,
                        mailFrom::setIdentityMailFromDomain)
                .add(
                        "GetIdentityNotificationAttributes",
                        GetIdentityNotificationAttributesRequest::builder,
                        notifications::getIdentityNotificationAttributes)
                .add(
                        "SetIdentityFeedbackForwardingEnabled",
                        SetIdentityFeedbackForwardingEnabledRequest::builder,
                        notifications::setIdentityFeedbackForwardingEnabled)
                .add(
                        "SetIdentityHeadersInNotificationsEnabled",
                        SetIdentityHeadersInNotificationsEnabledRequest::builder,
                        notifications::setIdentityHeadersInNotificationsEnabled)
                .add(
                        "SetIdentityNotificationTopic",
                        SetIdentityNotificationTopicRequest::builder,
                        notifications::setIdentityNotificationTopic)
                .add("DeleteIdentityPolicy", DeleteIdentityPolicyRequest::builder, policies::deleteIdentityPolicy)
                .add("GetIdentityPolicies", GetIdentityPoliciesRequest::builder, policies::getIdentityPolicies)
                .add("ListIdentityPolicies", ListIdentityPoliciesRequest::builder, policies::listIdentityPolicies)
                .add("PutIdentityPolicy", PutIdentityPolicyRequest::builder, policies::putIdentityPolicy)
                .addWithoutResult(
                        "CreateCustomVerificationEmailTemplate",
                        CreateCustomVerificationEmailTemplateRequest::builder,
                        verification::createCustomVerificationEmailTemplate)
                .addWithoutResult(
                        "DeleteCustomVerificationEmailTemplate",
                        DeleteCustomVerificationEmailTemplateRequest::builder,
                        verification::deleteCustomVerificationEmailTemplate)
                .add(
                        "GetCustomVerificationEmailTemplate",
                        GetCustomVerificationEmailTemplateRequest::builder,
                        verification::getCustomVerificationEmailTemplate)
                .add(
                        "ListCustomVerificationEmailTemplates",
                        ListCustomVerificationEmailTemplatesRequest::builder,
                        verification::listCustomVerificationEmailTemplates)
                .add(
                        "SendCustomVerificationEmail",
                        SendCustomVerificationEmailRequest::builder,
                        verification::sendCustomVerificationEmail)
                .addWithoutResult(
                        "UpdateCustomVerificationEmailTemplate",
                        UpdateCustomVerificationEmailTemplateRequest::builder,
                        verification::updateCustomVerificationEmailTemplate);
    }
}
