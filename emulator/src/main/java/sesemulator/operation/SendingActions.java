package sesemulator.operation;

import org.jspecify.annotations.Nullable;
import sesemulator.protocol.Operation;
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
        EventDestinationOperations destinations)
        implements Operations.Table {
    @Override
    public @Nullable Operation<?, ?> find(String action) {
        return switch (action) {
            case "GetAccountSendingEnabled" ->
                Operation.of(GetAccountSendingEnabledRequest::builder, accounts::getAccountSendingEnabled);
            case "GetSendQuota" -> Operation.of(GetSendQuotaRequest::builder, accounts::getSendQuota);
            case "GetSendStatistics" -> Operation.of(GetSendStatisticsRequest::builder, accounts::getSendStatistics);
            case "UpdateAccountSendingEnabled" ->
                Operation.withoutResult(
                        UpdateAccountSendingEnabledRequest::builder, accounts::updateAccountSendingEnabled);
            case "SendEmail" -> Operation.of(SendEmailRequest::builder, sendEmail::handle);
            case "SendRawEmail" -> Operation.of(SendRawEmailRequest::builder, sendRawEmail::handle);
            case "CreateTemplate" -> Operation.of(CreateTemplateRequest::builder, templates::createTemplate);
            case "DeleteTemplate" -> Operation.of(DeleteTemplateRequest::builder, templates::deleteTemplate);
            case "GetTemplate" -> Operation.of(GetTemplateRequest::builder, templates::getTemplate);
            case "ListTemplates" -> Operation.of(ListTemplatesRequest::builder, templates::listTemplates);
            case "TestRenderTemplate" ->
                Operation.of(TestRenderTemplateRequest::builder, templates::testRenderTemplate);
            case "UpdateTemplate" -> Operation.of(UpdateTemplateRequest::builder, templates::updateTemplate);
            case "SendBulkTemplatedEmail" ->
                Operation.of(SendBulkTemplatedEmailRequest::builder, templated::sendBulkTemplatedEmail);
            case "SendTemplatedEmail" ->
                Operation.of(SendTemplatedEmailRequest::builder, templated::sendTemplatedEmail);
            case "CreateConfigurationSet" ->
                Operation.of(CreateConfigurationSetRequest::builder, sets::createConfigurationSet);
            case "DeleteConfigurationSet" ->
                Operation.of(DeleteConfigurationSetRequest::builder, sets::deleteConfigurationSet);
            case "DescribeConfigurationSet" ->
                Operation.of(DescribeConfigurationSetRequest::builder, sets::describeConfigurationSet);
            case "ListConfigurationSets" ->
                Operation.of(ListConfigurationSetsRequest::builder, sets::listConfigurationSets);
            case "PutConfigurationSetDeliveryOptions" ->
                Operation.of(
                        PutConfigurationSetDeliveryOptionsRequest::builder, sets::putConfigurationSetDeliveryOptions);
            case "UpdateConfigurationSetReputationMetricsEnabled" ->
                Operation.withoutResult(
                        UpdateConfigurationSetReputationMetricsEnabledRequest::builder,
                        sets::updateConfigurationSetReputationMetricsEnabled);
            case "UpdateConfigurationSetSendingEnabled" ->
                Operation.withoutResult(
                        UpdateConfigurationSetSendingEnabledRequest::builder,
                        sets::updateConfigurationSetSendingEnabled);
            case "CreateConfigurationSetEventDestination" ->
                Operation.of(
                        CreateConfigurationSetEventDestinationRequest::builder,
                        destinations::createConfigurationSetEventDestination);
            case "UpdateConfigurationSetEventDestination" ->
                Operation.of(
                        UpdateConfigurationSetEventDestinationRequest::builder,
                        destinations::updateConfigurationSetEventDestination);
            case "DeleteConfigurationSetEventDestination" ->
                Operation.of(
                        DeleteConfigurationSetEventDestinationRequest::builder,
                        destinations::deleteConfigurationSetEventDestination);
            case "CreateConfigurationSetTrackingOptions" ->
                Operation.of(
                        CreateConfigurationSetTrackingOptionsRequest::builder,
                        destinations::createConfigurationSetTrackingOptions);
            case "UpdateConfigurationSetTrackingOptions" ->
                Operation.of(
                        UpdateConfigurationSetTrackingOptionsRequest::builder,
                        destinations::updateConfigurationSetTrackingOptions);
            case "DeleteConfigurationSetTrackingOptions" ->
                Operation.of(
                        DeleteConfigurationSetTrackingOptionsRequest::builder,
                        destinations::deleteConfigurationSetTrackingOptions);
            default -> null;
        };
    }
}
