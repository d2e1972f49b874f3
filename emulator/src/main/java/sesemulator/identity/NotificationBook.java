package sesemulator.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.identity.IdentitySettings.Notifications;

/** Who is told what became of an identity's mail. Safe for many threads. */
public final class NotificationBook {
    private static final Pattern TOPIC =
            Pattern.compile("arn:aws(?:-cn|-us-gov)?:sns:([a-z0-9-]{1,32}):[0-9]{12}:[A-Za-z0-9_-]{1,256}(?:\\.fifo)?");

    private final IdentitySettingsBook settings;
    private final Topics topics;

    public NotificationBook(IdentitySettingsBook settings, Topics topics) {
        this.settings = settings;
        this.topics = topics;
    }

    /**
     * Sets a topic.
     *
     * @param topic null for none (documented); an empty text is no topic (observed, with the error's text)
     */
    public void setTopic(Scope scope, String identity, NotificationType type, @Nullable String topic) {
        settings.change(scope, identity, before -> before); // an unknown identity is told first (assumed)
        if (topic != null
                && !(TOPIC.matcher(topic).matches()
                        && topics.takes(scope, topic, welcome(scope, identity, type, topic)))) {
            throw SesErrors.invalidParameterValue("SNS topic " + topic + " is invalid.");
        }
        settings.change(
                scope, identity, before -> before.with(before.notifications().withTopic(type, topic)));
    }

    /** Observed: what a topic is told first. */
    private static String welcome(Scope scope, String identity, NotificationType type, String topic) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("notificationType", "AmazonSnsSubscriptionSucceeded")
                .put(
                        "message",
                        "You have successfully subscribed your Amazon SNS topic '" + topic + "' to receive '"
                                + type.apiName() + "' notifications from Amazon SES for identity '"
                                + IdentitySettingsBook.nameOf(scope, identity) + "'.")
                .toString();
    }

    /** Bounces and complaints must go somewhere (documented; the error's text is assumed). */
    public void setForwarding(Scope scope, String identity, boolean isForwarding) {
        settings.change(scope, identity, before -> {
            Notifications now = before.notifications();
            if (!isForwarding && (now.bounceTopic() == null || now.complaintTopic() == null)) {
                throw SesErrors.invalidParameterValue("Identity " + identity
                        + " needs topics for bounces and complaints before feedback forwarding can be disabled.");
            }
            return before.with(now.withForwarding(isForwarding));
        });
    }

    public void setHeaders(Scope scope, String identity, NotificationType type, boolean isEnabled) {
        settings.change(
                scope, identity, before -> before.with(before.notifications().withHeaders(type, isEnabled)));
    }

    /** Empty if there is no such identity. */
    public Optional<Notifications> of(Scope scope, String identity) {
        return settings.find(scope, identity).map(IdentitySettings::notifications);
    }
}
