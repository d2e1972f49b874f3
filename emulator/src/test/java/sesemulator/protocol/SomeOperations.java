package sesemulator.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import sesemulator.account.Scope;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Collects the actions that a test wants answered. */
public final class SomeOperations {
    private final Map<String, Operation<?, ?>> table = new HashMap<>();

    public <B extends SdkPojo & SdkBuilder<B, I>, I, O extends SdkPojo> SomeOperations add(
            String action, Supplier<B> request, BiFunction<Scope, I, O> handler) {
        table.put(action, Operation.of(request, handler));
        return this;
    }

    public <B extends SdkPojo & SdkBuilder<B, I>, I, O extends SdkPojo> SomeOperations addWithoutResult(
            String action, Supplier<B> request, BiFunction<Scope, I, O> handler) {
        table.put(action, Operation.withoutResult(request, handler));
        return this;
    }

    public Operations build() {
        return new Operations("2010-12-01", table.keySet(), Map.copyOf(table)::get);
    }
}
