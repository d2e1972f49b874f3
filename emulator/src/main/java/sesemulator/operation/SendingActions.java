package sesemulator.operation;

import sesemulator.protocol.Operations;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetEventDestinationRequest;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetRequest;
import software.amazon.awssdk.services.ses.model.CreateConfigurationSetTrackingOptionsRequest;
import software.amazon.awssdk.services.ses.model.CreateTemplateRequest;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetEventDestinationRequest;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetRequest;
import software.amazon.awssdk.services.ses.model.DeleteConfigurationSetTrackingOptionsRequest;
import software.amazon.awssdk.services.ses.model.DeleteTemplateRequest;
import software.amazon.awssdk.services.ses.model.DescribeConfigurationSetRequest;
import software.amazon.awssdk.services.ses.model.GetAccountSendingEnabledRequest;
import software.amazon.awssdk.services.ses.model.GetSendQuotaRequest;
import software.amazon.awssdk.services.ses.model.GetSendStatisticsRequest;
import software.amazon.awssdk.services.ses.model.GetTemplateRequest;
import software.amazon.awssdk.services.ses.model.ListConfigurationSetsRequest;
import software.amazon.awssdk.services.ses.model.ListTemplatesRequest;
import software.amazon.awssdk.services.ses.model.PutConfigurationSetDeliveryOptionsRequest;
import software.amazon.awssdk.services.ses.model.SendBulkTemplatedEmailRequest;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendTemplatedEmailRequest;
import software.amazon.awssdk.services.ses.model.TestRenderTemplateRequest;
import software.amazon.awssdk.services.ses.model.UpdateAccountSendingEnabledRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetEventDestinationRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetReputationMetricsEnabledRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetSendingEnabledRequest;
import software.amazon.awssdk.services.ses.model.UpdateConfigurationSetTrackingOptionsRequest;
import software.amazon.awssdk.services.ses.model.UpdateTemplateRequest;

/** The actions that send mail, and those on what sending needs. */
public record SendingActions(
        AccountOperations accounts,
        SendEmail sendEmail,
        SendRawEmail sendRawEmail,
        TemplateOperations templates,
        TemplatedEmailOperations templated,
        ConfigurationSetOperations sets,
        EventDestinationOperations destinations) {
    void addTo(Operations.Builder table) {
        table.add(
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
                        destinations::deleteConfigurationSetTrackingOptions);
    }
}
