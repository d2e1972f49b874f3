package sesemulator.receipt;

import java.util.List;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/**
 * What SES says when receipt rule sets, rules and filters are refused; every text of theirs stands here.
 *
 * <p>Unless a comment grades a text as assumed, it was observed: probes of SES in us-west-2 in 2026 (the emulators
 * floci and MiniStack, which publish what they saw).
 */
public final class ReceiptErrors {
    private ReceiptErrors() {}

    static SesException ruleSetExists(String name) {
        return SesErrors.alreadyExists("Rule set already exists: " + name);
    }

    static SesException noRuleSet(String name) {
        return SesErrors.ruleSetDoesNotExist("Rule set does not exist: " + name);
    }

    static SesException activeRuleSet(String name) {
        return SesErrors.cannotDelete("Cannot delete active rule set: " + name);
    }

    static SesException notARuleSetName(String name) {
        return SesErrors.invalidParameterValue("Not a valid ruleSetName: " + name);
    }

    /** The limit is documented; assumed: the text, after that for rules. */
    static SesException tooManyRuleSets() {
        return SesErrors.limitExceeded("Too many rule sets");
    }

    static SesException ruleExists(String name) {
        return SesErrors.alreadyExists("Rule already exists: " + name);
    }

    static SesException noRule(String name) {
        return SesErrors.ruleDoesNotExist("Rule does not exist: " + name);
    }

    static SesException notARuleName(String name) {
        return SesErrors.invalidParameterValue("Not a valid ruleName: " + name);
    }

    static SesException tooManyRules() {
        return SesErrors.limitExceeded("Too many rules");
    }

    static SesException twoPositions(String ruleName) {
        return SesErrors.invalidParameterValue("Multiple positions found for rule: " + ruleName);
    }

    static SesException noPositions(List<String> ruleNames) {
        return SesErrors.invalidParameterValue("Positions for rules not found: " + String.join(", ", ruleNames));
    }

    static SesException notARecipient(String text) {
        return SesErrors.invalidParameterValue("Invalid recipient: " + text);
    }

    static SesException tooManyActions() {
        return SesErrors.limitExceeded("Too many actions");
    }

    /** An action without a type, or with several. */
    public static SesException notOneAction() {
        return SesErrors.invalidParameterValue("Exactly one action type must be specified for each ReceiptAction");
    }

    static SesException stopIsNotLast() {
        return SesErrors.invalidParameterValue("Stop action, if any, must be placed at the end of the actions list");
    }

    static SesException notATopic(String arn) {
        return SesErrors.invalidSnsTopic("Invalid SNS topic: " + arn);
    }

    static SesException emptyFunction() {
        return SesErrors.invalidParameterValue("Lambda function ARN must not be empty");
    }

    static SesException notAFunction(String arn) {
        return SesErrors.invalidLambdaFunction("Invalid Lambda function: " + arn);
    }

    static SesException unpublishableTopic(String arn) {
        return SesErrors.invalidSnsTopic("Could not publish to SNS topic: " + arn);
    }

    static SesException uninvokableFunction(String arn) {
        return SesErrors.invalidLambdaFunction("Could not invoke Lambda function: " + arn);
    }

    static SesException noBucket(String name) {
        return SesErrors.invalidS3Configuration("No such bucket: " + name);
    }

    /** Seen in reports of several users of the AWS CDK, from 2019 to 2025. */
    static SesException unwritableBucket(String name) {
        return SesErrors.invalidS3Configuration("Could not write to bucket: " + name);
    }

    static SesException emptyBucketName() {
        return SesErrors.invalidParameterValue("Bucket name must not be empty");
    }

    static SesException notAHeaderName(String name) {
        return SesErrors.invalidParameterValue("Invalid header name: " + name);
    }

    /** Observed for a line feed; assumed for what is too long. */
    static SesException notAHeaderValue(String value) {
        return SesErrors.invalidParameterValue("Invalid header value: " + withControlsShown(value));
    }

    /** Observed for an empty code; assumed for one of another form. */
    static SesException notAReplyCode(String code) {
        return SesErrors.invalidParameterValue("Invalid SMTP reply code: " + code);
    }

    /** Assumed, after that for the reply code. */
    static SesException notAStatusCode(String code) {
        return SesErrors.invalidParameterValue("Invalid status code: " + code);
    }

    /** Observed for an empty message; assumed for one with line breaks and other controls. */
    static SesException notAResponseMessage(String message) {
        return SesErrors.invalidParameterValue("Invalid SMTP response message: " + withControlsShown(message));
    }

    static SesException unverified(String sender) {
        return SesErrors.invalidParameterValue("Identity is not verified: " + sender);
    }

    static SesException filterExists(String name) {
        return SesErrors.alreadyExists("Filter already exists: " + name);
    }

    static SesException tooManyFilters() {
        return SesErrors.limitExceeded("Too many filters");
    }

    static SesException emptyFilterName() {
        return SesErrors.invalidParameterValue("filterName must not be empty");
    }

    static SesException notAFilterName(String name) {
        return SesErrors.invalidParameterValue("Not a valid filterName: " + name);
    }

    static SesException notACidr(String text) {
        return SesErrors.invalidParameterValue("Invalid CIDR block: " + text);
    }

    /** Each control as {@code 0x000a}. */
    private static String withControlsShown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars()
                .mapToObj(c -> Character.isISOControl(c) ? "0x%04x".formatted(c) : String.valueOf((char) c))
                .forEach(shown::append);
        return shown.toString();
    }
}
