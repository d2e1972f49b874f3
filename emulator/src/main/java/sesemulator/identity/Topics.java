package sesemulator.identity;

import sesemulator.account.Scope;

/** The topics that notifications go to. */
@FunctionalInterface
public interface Topics {
    /** Whether a topic would take messages; none is sent. */
    boolean takesMessages(Scope scope, String topicArn);
}
