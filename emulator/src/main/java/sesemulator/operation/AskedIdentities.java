package sesemulator.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sesemulator.error.SesErrors;

/** What a call asks of several identities. */
final class AskedIdentities {
    /** Documented. */
    private static final int MOST = 100;

    private AskedIdentities() {}

    /**
     * The answers by the names as they were asked, without those of which nothing is known.
     *
     * @throws sesemulator.error.SesException {@code InvalidParameterValue} if too many are asked for; its text is assumed
     */
    static <T, V> Map<String, V> answer(List<String> names, Function<String, Optional<T>> find, Function<T, V> view) {
        if (names.size() > MOST) {
            throw SesErrors.invalidParameterValue("At most " + MOST + " identities can be asked for in a call.");
        }
        Map<String, V> answers = new LinkedHashMap<>();
        names.forEach(name -> find.apply(name).ifPresent(found -> answers.put(name, view.apply(found))));
        return answers;
    }
}
