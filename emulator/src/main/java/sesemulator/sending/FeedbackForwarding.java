package sesemulator.sending;

import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

/** Whether the owner of an address is told of bounces and complaints by mail (SetIdentityFeedbackForwardingEnabled). */
@FunctionalInterface
public interface FeedbackForwarding {
    boolean isEnabled(Scope scope, EmailAddress source);
}
