package sesemulator.operation;

import sesemulator.protocol.Operations;
import software.amazon.awssdk.services.ses.model.DeleteIdentityPolicyRequest;
import software.amazon.awssdk.services.ses.model.DeleteIdentityRequest;
import software.amazon.awssdk.services.ses.model.DeleteVerifiedEmailAddressRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityPoliciesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityVerificationAttributesRequest;
import software.amazon.awssdk.services.ses.model.ListIdentitiesRequest;
import software.amazon.awssdk.services.ses.model.ListIdentityPoliciesRequest;
import software.amazon.awssdk.services.ses.model.ListVerifiedEmailAddressesRequest;
import software.amazon.awssdk.services.ses.model.PutIdentityPolicyRequest;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.VerifyDomainIdentityRequest;
import software.amazon.awssdk.services.ses.model.VerifyEmailAddressRequest;
import software.amazon.awssdk.services.ses.model.VerifyEmailIdentityRequest;

/** All actions of SES: what answers each, and which are not answered yet. */
public final class SesOperations {
    static final String VERSION = "2010-12-01";

    private SesOperations() {}

    public static Operations table(
            SendBounce sendBounce, IdentityOperations identities, IdentityPolicyOperations policies) {
        return Operations.builder(VERSION)
                .add("SendBounce", SendBounceRequest::builder, sendBounce::handle)
                .add("DeleteIdentity", DeleteIdentityRequest::builder, identities::deleteIdentity)
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
                .add("DeleteIdentityPolicy", DeleteIdentityPolicyRequest::builder, policies::deleteIdentityPolicy)
                .add("GetIdentityPolicies", GetIdentityPoliciesRequest::builder, policies::getIdentityPolicies)
                .add("ListIdentityPolicies", ListIdentityPoliciesRequest::builder, policies::listIdentityPolicies)
                .add("PutIdentityPolicy", PutIdentityPolicyRequest::builder, policies::putIdentityPolicy)
                .notYet(
                        "CloneReceiptRuleSet",
                        "CreateConfigurationSet",
                        "CreateConfigurationSetEventDestination",
                        "CreateConfigurationSetTrackingOptions",
                        "CreateCustomVerificationEmailTemplate",
                        "CreateReceiptFilter",
                        "CreateReceiptRule",
                        "CreateReceiptRuleSet",
                        "CreateTemplate",
                        "DeleteConfigurationSet",
                        "DeleteConfigurationSetEventDestination",
                        "DeleteConfigurationSetTrackingOptions",
                        "DeleteCustomVerificationEmailTemplate",
                        "DeleteReceiptFilter",
                        "DeleteReceiptRule",
                        "DeleteReceiptRuleSet",
                        "DeleteTemplate",
                        "DescribeActiveReceiptRuleSet",
                        "DescribeConfigurationSet",
                        "DescribeReceiptRule",
                        "DescribeReceiptRuleSet",
                        "GetAccountSendingEnabled",
                        "GetCustomVerificationEmailTemplate",
                        "GetIdentityDkimAttributes",
                        "GetIdentityMailFromDomainAttributes",
                        "GetIdentityNotificationAttributes",
                        "GetSendQuota",
                        "GetSendStatistics",
                        "GetTemplate",
                        "ListConfigurationSets",
                        "ListCustomVerificationEmailTemplates",
                        "ListReceiptFilters",
                        "ListReceiptRuleSets",
                        "ListTemplates",
                        "PutConfigurationSetDeliveryOptions",
                        "ReorderReceiptRuleSet",
                        "SendBulkTemplatedEmail",
                        "SendCustomVerificationEmail",
                        "SendEmail",
                        "SendRawEmail",
                        "SendTemplatedEmail",
                        "SetActiveReceiptRuleSet",
                        "SetIdentityDkimEnabled",
                        "SetIdentityFeedbackForwardingEnabled",
                        "SetIdentityHeadersInNotificationsEnabled",
                        "SetIdentityMailFromDomain",
                        "SetIdentityNotificationTopic",
                        "SetReceiptRulePosition",
                        "TestRenderTemplate",
                        "UpdateAccountSendingEnabled",
                        "UpdateConfigurationSetEventDestination",
                        "UpdateConfigurationSetReputationMetricsEnabled",
                        "UpdateConfigurationSetSendingEnabled",
                        "UpdateConfigurationSetTrackingOptions",
                        "UpdateCustomVerificationEmailTemplate",
                        "UpdateReceiptRule",
                        "UpdateTemplate",
                        "VerifyDomainDkim")
                .build();
    }
}
