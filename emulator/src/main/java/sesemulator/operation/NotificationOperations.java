package sesemulator.operation;

import java.util.List;
import java.util.Locale;
import sesemulator.account.Scope;
import sesemulator.identity.IdentitySettings.Notifications;
import sesemulator.identity.NotificationBook;
import sesemulator.identity.NotificationType;
import software.amazon.awssdk.services.ses.model.GetIdentityNotificationAttributesRequest;
import software.amazon.awssdk.services.ses.model.GetIdentityNotificationAttributesResponse;
import software.amazon.awssdk.services.ses.model.IdentityNotificationAttributes;
import software.amazon.awssdk.services.ses.model.SetIdentityFeedbackForwardingEnabledRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityFeedbackForwardingEnabledResponse;
import software.amazon.awssdk.services.ses.model.SetIdentityHeadersInNotificationsEnabledRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityHeadersInNotificationsEnabledResponse;
import software.amazon.awssdk.services.ses.model.SetIdentityNotificationTopicRequest;
import software.amazon.awssdk.services.ses.model.SetIdentityNotificationTopicResponse;

/** The actions on what identities are told of their mail. */
public final class NotificationOperations {
    private static final List<String> TYPES = List.of("Bounce", "Complaint", "Delivery");

    private final NotificationBook notifications;

    public NotificationOperations(NotificationBook notifications) {
        this.notifications = notifications;
    }

    SetIdentityNotificationTopicResponse setIdentityNotificationTopic(
            Scope scope, SetIdentityNotificationTopicRequest request) {
        String type = request.notificationTypeAsString();
        new ModelValidation()
                .required("identity", request.identity())
                .required("notificationType", type)
                .oneOf("notificationType", type, TYPES)
                .check();
        notifications.setTopic(scope, request.identity(), type(type), request.snsTopic());
        return SetIdentityNotificationTopicResponse.builder().build();
    }

    SetIdentityFeedbackForwardingEnabledResponse setIdentityFeedbackForwardingEnabled(
            Scope scope, SetIdentityFeedbackForwardingEnabledRequest request) {
        new ModelValidation()
                .required("identity", request.identity())
                .required("forwardingEnabled", request.forwardingEnabled())
                .check();
        notifications.setForwarding(scope, request.identity(), request.forwardingEnabled());
        return SetIdentityFeedbackForwardingEnabledResponse.builder().build();
    }

    SetIdentityHeadersInNotificationsEnabledResponse setIdentityHeadersInNotificationsEnabled(
            Scope scope, SetIdentityHeadersInNotificationsEnabledRequest request) {
        String type = request.notificationTypeAsString();
        new ModelValidation()
                .required("identity", request.identity())
                .required("notificationType", type)
                .oneOf("notificationType", type, TYPES)
                .required("enabled", request.enabled())
                .check();
        notifications.setHeaders(scope, request.identity(), type(type), request.enabled());
        return SetIdentityHeadersInNotificationsEnabledResponse.builder().build();
    }

    GetIdentityNotificationAttributesResponse getIdentityNotificationAttributes(
            Scope scope, GetIdentityNotificationAttributesRequest request) {
        new ModelValidation()
                .required("identities", request.hasIdentities() ? request.identities() : null)
                .check();
        return GetIdentityNotificationAttributesResponse.builder()
                .notificationAttributes(AskedIdentities.answer(
                        request.identities(),
                        name -> notifications.of(scope, name),
                        NotificationOperations::attributes))
                .build();
    }

    private static NotificationType type(String name) {
        return NotificationType.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static IdentityNotificationAttributes attributes(Notifications found) {
        return IdentityNotificationAttributes.builder()
                .bounceTopic(found.bounceTopic())
                .complaintTopic(found.complaintTopic())
                .deliveryTopic(found.deliveryTopic())
                .forwardingEnabled(found.forwarding())
                .headersInBounceNotificationsEnabled(found.headersInBounce())
                .headersInComplaintNotificationsEnabled(found.headersInComplaint())
                .headersInDeliveryNotificationsEnabled(found.headersInDelivery())
                .build();
    }
}
