package sesemulator.error;

/**
 * Every error that may leave the SES API. A new code is added here and nowhere else.
 *
 * <p>Codes and HTTP statuses: "Common Errors" of the Amazon SES API Reference and the service model of 2010-12-01.
 */
public final class SesErrors {
    /** The text of what nobody expected. */
    public static final String UNKNOWN_FAILURE =
            "The request processing has failed because of an unknown error, exception or failure.";

    private SesErrors() {}

    public static SesException accessDenied(String text) {
        return new SesException("AccessDenied", 403, text);
    }

    public static SesException accountSendingPaused(String text) {
        return new SesException("AccountSendingPausedException", 400, text);
    }

    public static SesException alreadyExists(String text) {
        return new SesException("AlreadyExists", 400, text);
    }

    public static SesException cannotDelete(String text) {
        return new SesException("CannotDelete", 400, text);
    }

    public static SesException configurationSetAlreadyExists(String text) {
        return new SesException("ConfigurationSetAlreadyExists", 400, text);
    }

    public static SesException configurationSetSendingPaused(String text) {
        return new SesException("ConfigurationSetSendingPausedException", 400, text);
    }

    public static SesException configurationSetDoesNotExist(String text) {
        return new SesException("ConfigurationSetDoesNotExist", 400, text);
    }

    /** Any error whatever, as a test asks for it; the known ones are in {@link KnownErrors}. */
    public static SesException of(String code, int status, String text) {
        return new SesException(code, status, text);
    }

    /** What HTTP itself refuses, before SES's own rules would be asked. Codes: assumed, after S3's. */
    public static SesException http(int status, String text) {
        return switch (status) {
            case 404 -> new SesException("NotFound", status, text);
            case 405 -> new SesException("MethodNotAllowed", status, text);
            case 408 -> new SesException("RequestTimeout", status, text);
            case 413 -> new SesException("RequestEntityTooLarge", status, text);
            case 414 -> new SesException("RequestUriTooLong", status, text);
            case 431 -> new SesException("RequestHeaderSectionTooLarge", status, text);
            case 503 -> new SesException("ServiceUnavailable", status, text);
            default -> new SesException(isClientError(status) ? "BadRequest" : "InternalFailure", status, text);
        };
    }

    private static boolean isClientError(int status) {
        return status < 500;
    }

    public static SesException customVerificationEmailInvalidContent(String text) {
        return new SesException("CustomVerificationEmailInvalidContent", 400, text);
    }

    public static SesException customVerificationEmailTemplateAlreadyExists(String text) {
        return new SesException("CustomVerificationEmailTemplateAlreadyExists", 400, text);
    }

    public static SesException customVerificationEmailTemplateDoesNotExist(String text) {
        return new SesException("CustomVerificationEmailTemplateDoesNotExist", 400, text);
    }

    public static SesException eventDestinationAlreadyExists(String text) {
        return new SesException("EventDestinationAlreadyExists", 400, text);
    }

    public static SesException eventDestinationDoesNotExist(String text) {
        return new SesException("EventDestinationDoesNotExist", 400, text);
    }

    public static SesException fromEmailAddressNotVerified(String text) {
        return new SesException("FromEmailAddressNotVerified", 400, text);
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

    public static SesException invalidClientTokenId() {
        return new SesException("InvalidClientTokenId", 403, "The security token included in the request is invalid.");
    }

    public static SesException invalidCloudWatchDestination(String text) {
        return new SesException("InvalidCloudWatchDestination", 400, text);
    }

    public static SesException invalidConfigurationSet(String text) {
        return new SesException("InvalidConfigurationSet", 400, text);
    }

    public static SesException invalidDeliveryOptions(String text) {
        return new SesException("InvalidDeliveryOptions", 400, text);
    }

    public static SesException invalidFirehoseDestination(String text) {
        return new SesException("InvalidFirehoseDestination", 400, text);
    }

    public static SesException invalidLambdaFunction(String text) {
        return new SesException("InvalidLambdaFunction", 400, text);
    }

    public static SesException invalidParameterValue(String text) {
        return new SesException("InvalidParameterValue", 400, text);
    }

    public static SesException invalidPolicy(String text) {
        return new SesException("InvalidPolicy", 400, text);
    }

    public static SesException invalidQueryParameter(String text) {
        return new SesException("InvalidQueryParameter", 400, text);
    }

    public static SesException invalidRenderingParameter(String text) {
        return new SesException("InvalidRenderingParameter", 400, text);
    }

    public static SesException invalidS3Configuration(String text) {
        return new SesException("InvalidS3Configuration", 400, text);
    }

    public static SesException invalidSnsDestination(String text) {
        return new SesException("InvalidSNSDestination", 400, text);
    }

    public static SesException invalidTrackingOptions(String text) {
        return new SesException("InvalidTrackingOptions", 400, text);
    }

    public static SesException invalidSnsTopic(String text) {
        return new SesException("InvalidSnsTopic", 400, text);
    }

    public static SesException invalidTemplate(String text) {
        return new SesException("InvalidTemplate", 400, text);
    }

    public static SesException limitExceeded(String text) {
        return new SesException("LimitExceeded", 400, text);
    }

    public static SesException mailFromDomainNotVerified(String text) {
        return new SesException("MailFromDomainNotVerifiedException", 400, text);
    }

    public static SesException malformedInput(String text) {
        return new SesException("MalformedInput", 400, text);
    }

    public static SesException malformedQueryString(String text) {
        return new SesException("MalformedQueryString", 404, text);
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

    public static SesException missingRenderingAttribute(String text) {
        return new SesException("MissingRenderingAttribute", 400, text);
    }

    public static SesException requestTooLarge(long limit) {
        return new SesException("RequestEntityTooLarge", 413, "The request body is larger than " + limit + " bytes.");
    }

    public static SesException productionAccessNotGranted(String text) {
        return new SesException("ProductionAccessNotGranted", 400, text);
    }

    public static SesException ruleDoesNotExist(String text) {
        return new SesException("RuleDoesNotExist", 400, text);
    }

    public static SesException ruleSetDoesNotExist(String text) {
        return new SesException("RuleSetDoesNotExist", 400, text);
    }

    public static SesException serviceUnavailable(String text) {
        return new SesException("ServiceUnavailable", 503, text);
    }

    public static SesException signatureDoesNotMatch(String text) {
        return new SesException("SignatureDoesNotMatch", 403, text);
    }

    public static SesException templateDoesNotExist(String text) {
        return new SesException("TemplateDoesNotExist", 400, text);
    }

    public static SesException throttling(String text) {
        return new SesException("Throttling", 400, text);
    }

    public static SesException trackingOptionsAlreadyExists(String text) {
        return new SesException("TrackingOptionsAlreadyExistsException", 400, text);
    }

    public static SesException trackingOptionsDoesNotExist(String text) {
        return new SesException("TrackingOptionsDoesNotExistException", 400, text);
    }

    public static SesException validationError(String text) {
        return new SesException("ValidationError", 400, text);
    }
}
