package sesemulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import sesemulator.account.ScopeFilter;

/** {@code /_emulator/counts}: how much there is of everything that is listed. */
public final class CountControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/counts";

    private final Map<String, ToIntFunction<ScopeFilter>> counts;

    /** @param counts by the name that each list has among the links of the index */
    public CountControl(Map<String, ToIntFunction<ScopeFilter>> counts) {
        this.counts = Map.copyOf(counts);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, (context, query) -> context.json(counted(query.scopes())), "account", "region"));
    }

    private Map<String, Integer> counted(ScopeFilter scopes) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        counts.forEach((name, count) -> counted.put(name, count.applyAsInt(scopes)));
        return counted;
    }
}
