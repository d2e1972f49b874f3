package sesemulator.identity;

import sesemulator.account.Scope;

/** The topics that notifications go to. */
@FunctionalInterface
public interface Topics {
    /** Sends a topic its first message, without a subject; false if it does not take it. */
    boolean takes(Scope scope, String topicArn, String message);
}
