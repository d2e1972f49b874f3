package sesemulator.protocol;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/** The actions of one version of the API. Immutable. */
public final class Operations {
    /** What the error text says when no version was sent. Text: assumed, after other services of AWS. */
    private static final String NO_VERSION = "NO_VERSION_SPECIFIED";

    private final String version;
    private final Set<String> names;
    private final Table table;

    /**
     * @param version the only version answered, such as {@code 2010-12-01}
     * @param names of all actions
     * @param table what is done of each
     */
    public Operations(String version, Set<String> names, Table table) {
        this.version = version;
        this.names = Collections.unmodifiableSet(new TreeSet<>(names));
        this.table = table;
    }

    /** What answers each action. Asked at each call, so that nothing is loaded for an action that nobody calls. */
    public interface Table {
        /** Null for an action that it does not have. */
        @Nullable
        Operation<?, ?> find(String action);
    }

    /** What some actions are done within. */
    public interface Around {
        <T> T during(Scope scope, Supplier<T> handling);
    }

    /** The same actions, those of these names each done within something. */
    public Operations within(Predicate<String> some, Around around) {
        return new Operations(version, names, action -> {
            Operation<?, ?> operation = table.find(action);
            return operation == null || !some.test(action) ? operation : operation.within(around);
        });
    }

    /** The names of all actions, in alphabetical order. */
    public Set<String> names() {
        return names;
    }

    /**
     * The whole way of a call: decode, handle, encode.
     *
     * @throws SesException if the request names no action, an unknown one or another version, and if the action refuses
     */
    byte[] answer(Scope scope, Parameters parameters, String requestId) {
        String action = parameters
                .value("Action")
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> SesErrors.missingAction("The request must contain the parameter Action."));
        String asked =
                parameters.value("Version").filter(text -> !text.isEmpty()).orElse(NO_VERSION);
        Operation<?, ?> operation = table.find(action);
        if (operation == null || !asked.equals(version)) {
            throw SesErrors.invalidAction("Could not find operation " + action + " for version " + asked);
        }
        return operation.answer(action, scope, parameters, requestId);
    }

    /**
     * Does an action for what tells it in another way than by HTTP.
     *
     * @param parameters as in a form; here, one that the action does not have is an error
     * @throws SesException if the action is unknown or refuses
     */
    public void perform(Scope scope, String action, Map<String, String> parameters) {
        Operation<?, ?> operation = table.find(action);
        if (operation == null) {
            throw SesErrors.invalidAction("There is no action " + action);
        }
        operation.perform(scope, new Parameters(new TreeMap<>(parameters)));
    }
}
