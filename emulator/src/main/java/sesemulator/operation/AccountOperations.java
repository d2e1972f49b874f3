package sesemulator.operation;

import sesemulator.account.Scope;
import sesemulator.sending.AccountSettings;
import sesemulator.sending.SendStatistics.DataPoint;
import sesemulator.sending.SendingQuota;
import software.amazon.awssdk.services.ses.model.GetAccountSendingEnabledRequest;
import software.amazon.awssdk.services.ses.model.GetAccountSendingEnabledResponse;
import software.amazon.awssdk.services.ses.model.GetSendQuotaRequest;
import software.amazon.awssdk.services.ses.model.GetSendQuotaResponse;
import software.amazon.awssdk.services.ses.model.GetSendStatisticsRequest;
import software.amazon.awssdk.services.ses.model.GetSendStatisticsResponse;
import software.amazon.awssdk.services.ses.model.SendDataPoint;
import software.amazon.awssdk.services.ses.model.UpdateAccountSendingEnabledRequest;
import software.amazon.awssdk.services.ses.model.UpdateAccountSendingEnabledResponse;

/** The actions on an account as a whole: whether it may send, how much, and how much it has. */
public final class AccountOperations {
    private final AccountSettings settings;
    private final SendingQuota quota;

    public AccountOperations(AccountSettings settings, SendingQuota quota) {
        this.settings = settings;
        this.quota = quota;
    }

    GetAccountSendingEnabledResponse getAccountSendingEnabled(Scope scope, GetAccountSendingEnabledRequest request) {
        return GetAccountSendingEnabledResponse.builder()
                .enabled(settings.isSendingEnabled(scope))
                .build();
    }

    /** Without {@code Enabled}, as with false (assumed: a boolean's default in the model). */
    UpdateAccountSendingEnabledResponse updateAccountSendingEnabled(
            Scope scope, UpdateAccountSendingEnabledRequest request) {
        settings.setSendingEnabled(scope, Boolean.TRUE.equals(request.enabled()));
        return UpdateAccountSendingEnabledResponse.builder().build();
    }

    GetSendQuotaResponse getSendQuota(Scope scope, GetSendQuotaRequest request) {
        return GetSendQuotaResponse.builder()
                .max24HourSend(quota.max24HourSend())
                .maxSendRate(quota.maxSendRate())
                .sentLast24Hours((double) quota.sentLast24Hours(scope))
                .build();
    }

    GetSendStatisticsResponse getSendStatistics(Scope scope, GetSendStatisticsRequest request) {
        return GetSendStatisticsResponse.builder()
                .sendDataPoints(quota.statistics(scope).stream()
                        .map(AccountOperations::view)
                        .toList())
                .build();
    }

    private static SendDataPoint view(DataPoint point) {
        return SendDataPoint.builder()
                .timestamp(point.start())
                .deliveryAttempts(point.deliveryAttempts())
                .bounces(point.bounces())
                .complaints(point.complaints())
                .rejects(point.rejects())
                .build();
    }
}
