package sesemulator.control;

/** How the control API tells that a call failed. */
record ErrorView(Cause error) {
    /**
     * What failed.
     *
     * @param code one word
     * @param message what is wrong and what would be right
     */
    record Cause(String code, String message) {}

    static ErrorView of(String code, String message) {
        return new ErrorView(new Cause(code, message));
    }
}
