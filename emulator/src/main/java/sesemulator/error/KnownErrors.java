package sesemulator.error;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The codes that SES answers with, their statuses and, where somebody has told, their texts; for a test that wants to
 * see one.
 *
 * <p>"Common Errors" of the Amazon SES API Reference and the service model of 2010-12-01.
 */
public final class KnownErrors {
    /** The errors of the service model; all of them are 400. */
    private static final Set<String> OF_THE_MODEL = Set.of(
            "AccountSendingPausedException",
            "AlreadyExists",
            "CannotDelete",
            "ConfigurationSetAlreadyExists",
            "ConfigurationSetDoesNotExist",
            "ConfigurationSetSendingPausedException",
            "CustomVerificationEmailInvalidContent",
            "CustomVerificationEmailTemplateAlreadyExists",
            "CustomVerificationEmailTemplateDoesNotExist",
            "EventDestinationAlreadyExists",
            "EventDestinationDoesNotExist",
            "FromEmailAddressNotVerified",
            "InvalidCloudWatchDestination",
            "InvalidConfigurationSet",
            "InvalidDeliveryOptions",
            "InvalidFirehoseDestination",
            "InvalidLambdaFunction",
            "InvalidPolicy",
            "InvalidRenderingParameter",
            "InvalidS3Configuration",
            "InvalidSNSDestination",
            "InvalidSnsTopic",
            "InvalidTemplate",
            "InvalidTrackingOptions",
            "LimitExceeded",
            "MailFromDomainNotVerifiedException",
            "MessageRejected",
            "MissingRenderingAttribute",
            "ProductionAccessNotGranted",
            "RuleDoesNotExist",
            "RuleSetDoesNotExist",
            "TemplateDoesNotExist",
            "TrackingOptionsAlreadyExistsException",
            "TrackingOptionsDoesNotExistException");

    private static final Map<String, Integer> COMMON = Map.ofEntries(
            Map.entry("AccessDenied", 403),
            Map.entry("IncompleteSignature", 400),
            Map.entry("InternalFailure", 500),
            Map.entry("InvalidAction", 400),
            Map.entry("InvalidClientTokenId", 403),
            Map.entry("InvalidParameterCombination", 400),
            Map.entry("InvalidParameterValue", 400),
            Map.entry("InvalidQueryParameter", 400),
            Map.entry("MalformedInput", 400),
            Map.entry("MalformedQueryString", 404),
            Map.entry("MissingAction", 400),
            Map.entry("MissingAuthenticationToken", 403),
            Map.entry("MissingParameter", 400),
            Map.entry("OptInRequired", 403),
            Map.entry("RequestExpired", 400),
            Map.entry("ServiceUnavailable", 503),
            Map.entry("SignatureDoesNotMatch", 403),
            Map.entry("Throttling", 400),
            Map.entry("ValidationError", 400));

    private static final Map<String, String> TEXTS = Map.of(
            "InternalFailure",
            SesErrors.UNKNOWN_FAILURE,
            "InvalidClientTokenId",
            SesErrors.invalidClientTokenId().text(),
            "MissingAuthenticationToken",
            SesErrors.missingAuthenticationToken().text(),
            "ServiceUnavailable",
            "The request has failed due to a temporary failure of the server.",
            "Throttling",
            "Rate exceeded");

    private KnownErrors() {}

    /** The HTTP status of a code. */
    public static Optional<Integer> status(String code) {
        return OF_THE_MODEL.contains(code) ? Optional.of(400) : Optional.ofNullable(COMMON.get(code));
    }

    /** What SES says with it; where that depends on the case, that it was asked for. */
    public static String text(String code) {
        return TEXTS.getOrDefault(code, "A fault was asked to answer " + code + ".");
    }

    /** Every code with its status. */
    static Map<String, Integer> all() {
        Map<String, Integer> all = new TreeMap<>(COMMON);
        OF_THE_MODEL.forEach(code -> all.put(code, 400));
        return all;
    }
}
