package sesemulator.protocol;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The table of actions of one version of the API. Immutable. */
public final class Operations {
    /** What the error text says when no version was sent. Text: assumed, after other services of AWS. */
    private static final String NO_VERSION = "NO_VERSION_SPECIFIED";

    private final String version;
    private final Map<String, Operation<?, ?>> table;

    private Operations(String version, Map<String, Operation<?, ?>> table) {
        this.version = version;
        this.table = Map.copyOf(table);
    }

    /**
     * An empty table for one version of the API.
     *
     * @param version the only version answered, such as {@code 2010-12-01}
     */
    public static Builder builder(String version) {
        return new Builder(version);
    }

    /** What some actions are done within. */
    public interface Around {
        <T> T during(Scope scope, Supplier<T> handling);
    }

    /** The same actions, those of these names each done within something. */
    public Operations within(Predicate<String> names, Around around) {
        Map<String, Operation<?, ?>> surrounded = new HashMap<>(table);
        surrounded.replaceAll((name, operation) -> names.test(name) ? operation.within(around) : operation);
        return new Operations(version, surrounded);
    }

    /** The names of all actions, in alphabetical order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(new TreeSet<>(table.keySet()));
    }

    /** @throws SesException if the request names no action, an unknown one or another version */
    Operation<?, ?> find(Parameters parameters) {
        String action = parameters
                .value("Action")
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> SesErrors.missingAction("The request must contain the parameter Action."));
        String asked =
                parameters.value("Version").filter(text -> !text.isEmpty()).orElse(NO_VERSION);
        Operation<?, ?> operation = table.get(action);
        if (operation == null || !asked.equals(version)) {
            throw SesErrors.invalidAction("Could not find operation " + action + " for version " + asked);
        }
        return operation;
    }

    /**
     * Does an action for what tells it in another way than by HTTP.
     *
     * @param parameters as in a form; here, one that the action does not have is an error
     * @throws SesException if the action is unknown or refuses
     */
    public void perform(Scope scope, String action, Map<String, String> parameters) {
        Operation<?, ?> operation = table.get(action);
        if (operation == null) {
            throw SesErrors.invalidAction("There is no action " + action);
        }
        operation.perform(scope, new Parameters(new TreeMap<>(parameters)));
    }

    /** Collects the table, one line an action. Not thread-safe. */
    public static final class Builder {
        private final String version;
        private final Map<String, Operation<?, ?>> table = new HashMap<>();

        private Builder(String version) {
            this.version = version;
        }

        /** An action whose answer has a {@code …Result} element. */
        public <B extends SdkPojo & SdkBuilder<B, I>, I, O extends SdkPojo> Builder add(
                String action, Supplier<B> request, BiFunction<Scope, I, O> handler) {
            return put(action, Operation.of(action, request, handler, Operation.Shape.RESULT));
        }

        /** An action that the service model gives no output shape: its answer has no {@code …Result} element. */
        public <B extends SdkPojo & SdkBuilder<B, I>, I, O extends SdkPojo> Builder addWithoutResult(
                String action, Supplier<B> request, BiFunction<Scope, I, O> handler) {
            return put(action, Operation.of(action, request, handler, Operation.Shape.METADATA_ONLY));
        }

        public Operations build() {
            return new Operations(version, table);
        }

        private Builder put(String action, Operation<?, ?> operation) {
            if (table.putIfAbsent(action, operation) != null) {
                throw new IllegalStateException("The action " + action + " stands in the table twice");
            }
            return this;
        }
    }
}
