package sesemulator.seed;

import java.util.List;

/** A seed that cannot be; nothing of it was put. */
public final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeedException(String problem) {
        super(problem);
    }

    /** @param problems at least one */
    static SeedException of(List<String> problems) {
        return new SeedException(String.join("\n", problems));
    }

    /** Each on one line: file, line, field, and what is wrong. */
    public List<String> problems() {
        return String.valueOf(getMessage()).lines().toList();
    }
}
