package sesemulator.error;

/**
 * Every error that may leave the SES API. A new code is added here and nowhere else.
 *
 * <p>Codes and HTTP statuses: "Common Errors" of the Amazon SES API Reference and the service model of 2010-12-01.
 */
public final class SesErrors {
    private SesErrors() {}

    public static SesException accessDenied(String text) {
        return new SesException("AccessDenied", 403, text);
    }

    public static SesException incompleteSignature(String text) {
        return new SesException("IncompleteSignature", 400, text);
    }

    public static SesException internalFailure(String text) {
        return new SesException("InternalFailure", 500, text);
    }

    public static SesException invalidAction(String text) {
        return new SesException("InvalidAction", 400, text);
    }

    public static SesException invalidParameterValue(String text) {
        return new SesException("InvalidParameterValue", 400, text);
    }

    public static SesException invalidPolicy(String text) {
        return new SesException("InvalidPolicy", 400, text);
    }

    public static SesException limitExceeded(String text) {
        return new SesException("LimitExceeded", 400, text);
    }

    public static SesException malformedInput(String text) {
        return new SesException("MalformedInput", 400, text);
    }

    public static SesException messageRejected(String text) {
        return new SesException("MessageRejected", 400, text);
    }

    public static SesException missingAction(String text) {
        return new SesException("MissingAction", 400, text);
    }

    public static SesException missingAuthenticationToken() {
        return new SesException("MissingAuthenticationToken", 403, "Request is missing Authentication Token");
    }

    /** SES has the action, this emulator does not yet. */
    public static SesException notImplemented(String action) {
        return new SesException(
                "NotImplemented", 501, "The action " + action + " exists in Amazon SES but not yet in this emulator.");
    }

    public static SesException requestTooLarge(long limit) {
        return new SesException("RequestEntityTooLarge", 413, "The request body is larger than " + limit + " bytes.");
    }

    public static SesException signatureDoesNotMatch(String text) {
        return new SesException("SignatureDoesNotMatch", 403, text);
    }

    public static SesException throttling(String text) {
        return new SesException("Throttling", 400, text);
    }

    public static SesException validationError(String text) {
        return new SesException("ValidationError", 400, text);
    }
}
