package sesemulator.template;

/** How much work a rendering may still be: characters of templates that are gone through, and of values written. */
final class Effort {
    /** More than any mail that SES takes needs; assumed. */
    private static final int MOST = 20_000_000;
    /** Partials within partials; assumed. */
    private static final int DEEPEST = 50;
    /** What each step costs besides. */
    private static final int STEP = 20;

    private int spent;
    private int depth;

    void spend(int characters) {
        spent += Math.min(characters, MOST) + STEP;
        if (spent > MOST) {
            throw new TooMuchEffortException("it takes too much work to render");
        }
    }

    void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw new TooMuchEffortException("its partials are nested too deeply");
        }
    }

    void leave() {
        depth--;
    }
}
