package sesemulator.authentication;

/** DNS did not answer, or with what is not taken; another time it may. */
final class LookUpException extends Exception {
    private static final long serialVersionUID = 1;

    LookUpException(String message) {
        super(message);
    }
}
