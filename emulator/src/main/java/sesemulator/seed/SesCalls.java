package sesemulator.seed;

import java.util.Map;
import sesemulator.account.Scope;

/** The actions of SES's API, called from inside. */
@FunctionalInterface
public interface SesCalls {
    /**
     * Does an action as if an account had called it, but refuses parameters that the action does not have.
     *
     * @param parameters as in a form: {@code Rule.Actions.member.1.StopAction.Scope}
     * @throws sesemulator.error.SesException if SES refuses it
     */
    void call(Scope scope, String action, Map<String, String> parameters);
}
