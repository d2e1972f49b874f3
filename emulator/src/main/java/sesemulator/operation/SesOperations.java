package sesemulator.operation;

import sesemulator.protocol.Operations;
import software.amazon.awssdk.services.ses.model.CloneReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetEventDestinationRequest;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetRequest;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetTrackingOptionsRequest;
import software.amazon.awssdk.services.ses.model.CreateReceiptFilterRequest;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.CreateTemplateRequest;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetEventDestinationRequest;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetRequest;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetTrackingOptionsRequest;
import software.amazon.awssdk.services.ses.model.DeleteIdentityPolicyRequest;
import software.amazon.awssdk.services.ses.model.DeleteIdentityRequest;
import software.amazon.awssdk.services.ses.model.DeleteReceiptFilterRequest;
import software.amazon.awssdk.services.ses.model.DeleteReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.DeleteReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.DeleteTemplateRequest;
import software.amazon.awssdk.services.ses.model.DeleteVerifiedEmailAddressRequest;
import software.amazon.awssdk.services.ses.model.DescribeActiveReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.DescribeConfigurationSetRequest;
import software.amazon.awssdk.services.ses.model.DescribeReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.DescribeReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.GetAccountSendingEnabledRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityDkimAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityMailFromDomainAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityNotificationAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityPoliciesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityVerificationAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetSendQuotaRequest;
import software.amazon.awssdk.services.ses.model.GetSendStatisticsRequest;
import software.amazon.awssdk.services.ses.model.GetTemplateRequest;
import software.amazon.awssdk.services.ses.model.ListConfigurationSetsRequest;
import software.amazon.awssdk.services.ses.model.ListIdentitiesRequest;
import software.amazon.awssdk.services.ses.model.ListIdentityPoliciesRequest;
import software.amazon.awssdk.services.ses.model.ListReceiptFiltersRequest;
import software.amazon.awssdk.services.ses.model.ListReceiptRuleSetsRequest;
import software.amazon.awssdk.services.ses.model.ListTemplatesRequest;
import software.amazon.awssdk.services.ses.model.ListVerifiedEmailAddressesRequest;
import software.amazon.awssdk.services.ses.model.PutConfigurationSetDeliveryOptionsRequest;
import software.amazon.awssdk.services.ses.model.PutIdentityPolicyRequest;
import software.amazon.awssdk.services.ses.model.ReorderReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendBulkTemplatedEmailRequest;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendTemplatedEmailRequest;
import software.amazon.awssdk.services.ses.model.SetActiveReceiptRuleSetRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityDkimEnabledRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityFeedbackForwardingEnabledRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityHeadersInNotificationsEnabledRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityMailFromDomainRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityNotificationTopicRequest;
import software.amazon.awssdk.services.ses.model.SetReceiptRulePositionRequest;
import software.amazon.awssdk.services.ses.model.TestRenderTemplateRequest;
import software.amazon.awssdk.services.ses.model.UpdateAccountSendingEnabledRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetEventDestinationRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetReputationMetricsEnabledRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetSendingEnabledRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetTrackingOptionsRequest;
import software.amazon.awssdk.services.ses.model.UpdateReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.UpdateTemplateRequest;
import software.amazon.awssdk.services.ses.model.VerifyDomainDkimRequest;
import software.amazon.awssdk.services.ses.model.VerifyDomainIdentityRequest;
import software.amazon.awssdk.services.ses.model.VerifyEmailAddressRequest;
import software.amazon.awssdk.services.ses.model.VerifyEmailIdentityRequest;

/** All actions of SES: what answers each, and which are not answered yet. */
public final class SesOperations {
    static final String VERSION = "2010-12-01";

    private SesOperations() {}

    public static Operations table(
            SendBounce sendBounce,
            IdentityOperations identities,
            IdentityPolicyOperations policies,
            DkimOperations dkim,
            MailFromOperations mailFrom,
            NotificationOperations notifications,
            ReceiptRuleSetOperations ruleSets,
            ReceiptRuleOperations rules,
            ReceiptFilterOperations filters,
            AccountOperations accounts,
            SendEmail sendEmail,
            SendRawEmail sendRawEmail,
            TemplateOperations templates,
            TemplatedEmailOperations templated,
            ConfigurationSetOperations sets,
            EventDestinationOperations destinations) {
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
                .add("CloneReceiptRuleSet", CloneReceiptRuleSetRequest::builder, ruleSets::cloneReceiptRuleSet)
                .add("CreateReceiptRuleSet", CreateReceiptRuleSetRequest::builder, ruleSets::createReceiptRuleSet)
                .add("DeleteReceiptRuleSet", DeleteReceiptRuleSetRequest::builder, ruleSets::deleteReceiptRuleSet)
                .add(
                        "DescribeActiveReceiptRuleSet",
                        DescribeActiveReceiptRuleSetRequest::builder,
                        ruleSets::describeActiveReceiptRuleSet)
                .add("DescribeReceiptRuleSet", DescribeReceiptRuleSetRequest::builder, ruleSets::describeReceiptRuleSet)
                .add("ListReceiptRuleSets", ListReceiptRuleSetsRequest::builder, ruleSets::listReceiptRuleSets)
                .add("ReorderReceiptRuleSet", ReorderReceiptRuleSetRequest::builder, ruleSets::reorderReceiptRuleSet)
                .add(
                        "SetActiveReceiptRuleSet",
                        SetActiveReceiptRuleSetRequest::builder,
                        ruleSets::setActiveReceiptRuleSet)
                .add("CreateReceiptRule", CreateReceiptRuleRequest::builder, rules::createReceiptRule)
                .add("DeleteReceiptRule", DeleteReceiptRuleRequest::builder, rules::deleteReceiptRule)
                .add("DescribeReceiptRule", DescribeReceiptRuleRequest::builder, rules::describeReceiptRule)
                .add("SetReceiptRulePosition", SetReceiptRulePositionRequest::builder, rules::setReceiptRulePosition)
                .add("UpdateReceiptRule", UpdateReceiptRuleRequest::builder, rules::updateReceiptRule)
                .add("CreateReceiptFilter", CreateReceiptFilterRequest::builder, filters::createReceiptFilter)
                .add("DeleteReceiptFilter", DeleteReceiptFilterRequest::builder, filters::deleteReceiptFilter)
                .add("ListReceiptFilters", ListReceiptFiltersRequest::builder, filters::listReceiptFilters)
                .add(
                        "GetAccountSendingEnabled",
                        GetAccountSendingEnabledRequest::builder,
                        accounts::getAccountSendingEnabled)
                .add("GetSendQuota", GetSendQuotaRequest::builder, accounts::getSendQuota)
                .add("GetSendStatistics", GetSendStatisticsRequest::builder, accounts::getSendStatistics)
                .addWithoutResult(
                        "UpdateAccountSendingEnabled",
                        UpdateAccountSendingEnabledRequest::builder,
                        accounts::updateAccountSendingEnabled)
                .add("SendEmail", SendEmailRequest::builder, sendEmail::handle)
                .add("SendRawEmail", SendRawEmailRequest::builder, sendRawEmail::handle)
                .add("CreateTemplate", CreateTemplateRequest::builder, templates::createTemplate)
                .add("DeleteTemplate", DeleteTemplateRequest::builder, templates::deleteTemplate)
                .add("GetTemplate", GetTemplateRequest::builder, templates::getTemplate)
                .add("ListTemplates", ListTemplatesRequest::builder, templates::listTemplates)
                .add("TestRenderTemplate", TestRenderTemplateRequest::builder, templates::testRenderTemplate)
                .add("UpdateTemplate", UpdateTemplateRequest::builder, templates::updateTemplate)
                .add(
                        "SendBulkTemplatedEmail",
                        SendBulkTemplatedEmailRequest::builder,
                        templated::sendBulkTemplatedEmail)
                .add("SendTemplatedEmail", SendTemplatedEmailRequest::builder, templated::sendTemplatedEmail)
                .add("CreateConfigurationSet", CreateConfigurationSetRequest::builder, sets::createConfigurationSet)
                .add("DeleteConfigurationSet", DeleteConfigurationSetRequest::builder, sets::deleteConfigurationSet)
                .add(
                        "DescribeConfigurationSet",
                        DescribeConfigurationSetRequest::builder,
                        sets::describeConfigurationSet)
                .add("ListConfigurationSets", ListConfigurationSetsRequest::builder, sets::listConfigurationSets)
                .add(
                        "PutConfigurationSetDeliveryOptions",
                        PutConfigurationSetDeliveryOptionsRequest::builder,
                        sets::putConfigurationSetDeliveryOptions)
                .addWithoutResult(
                        "UpdateConfigurationSetReputationMetricsEnabled",
                        UpdateConfigurationSetReputationMetricsEnabledRequest::builder,
                        sets::updateConfigurationSetReputationMetricsEnabled)
                .addWithoutResult(
                        "UpdateConfigurationSetSendingEnabled",
                        UpdateConfigurationSetSendingEnabledRequest::builder,
                        sets::updateConfigurationSetSendingEnabled)
                .add(
                        "CreateConfigurationSetEventDestination",
                        CreateConfigurationSetEventDestinationRequest::builder,
                        destinations::createConfigurationSetEventDestination)
                .add(
                        "UpdateConfigurationSetEventDestination",
                        UpdateConfigurationSetEventDestinationRequest::builder,
                        destinations::updateConfigurationSetEventDestination)
                .add(
                        "DeleteConfigurationSetEventDestination",
                        DeleteConfigurationSetEventDestinationRequest::builder,
                        destinations::deleteConfigurationSetEventDestination)
                .add(
                        "CreateConfigurationSetTrackingOptions",
                        CreateConfigurationSetTrackingOptionsRequest::builder,
                        destinations::createConfigurationSetTrackingOptions)
                .add(
                        "UpdateConfigurationSetTrackingOptions",
                        UpdateConfigurationSetTrackingOptionsRequest::builder,
                        destinations::updateConfigurationSetTrackingOptions)
                .add(
                        "DeleteConfigurationSetTrackingOptions",
                        DeleteConfigurationSetTrackingOptionsRequest::builder,
                        destinations::deleteConfigurationSetTrackingOptions)
                .notYet(
                        "CreateCustomVerificationEmailTemplate",
                        "DeleteCustomVerificationEmailTemplate",
                        "GetCustomVerificationEmailTemplate",
                        "ListCustomVerificationEmailTemplates",
                        "SendCustomVerificationEmail",
                        "UpdateCustomVerificationEmailTemplate")
                .build();
    }
}
