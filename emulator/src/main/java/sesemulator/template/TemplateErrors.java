package sesemulator.template;

import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/** What is told of templates. Texts without a source are assumed. */
final class TemplateErrors {
    private static final int LONGEST_QUOTE = 200;

    private TemplateErrors() {}

    /** Observed, of the action of version 2 of the API. */
    static SesException exists(Template template) {
        return SesErrors.alreadyExists("Template " + template.name() + " already exists for account id "
                + template.scope().accountId());
    }

    /** Assumed, after what a client of SES quotes; whether a full stop ends it is unclear. */
    static SesException doesNotExist(String name) {
        return SesErrors.templateDoesNotExist("Template " + name + " does not exist");
    }

    static SesException notAName(String name) {
        return SesErrors.invalidParameterValue(
                "Template name must have 1 to 64 letters, digits, underscores and dashes: " + name);
    }

    static SesException empty(String name) {
        return invalid(name, "it has no subject, no text and no HTML");
    }

    static SesException invalid(String name, String reason) {
        return SesErrors.invalidTemplate("Template " + name + " is invalid: " + shortLine(reason));
    }

    static SesException tooLarge(int most) {
        return SesErrors.limitExceeded("A template must not be larger than " + most + " bytes.");
    }

    static SesException tooMany(int most) {
        return SesErrors.limitExceeded("You have reached the limit of " + most + " templates.");
    }

    /** Documented, in the example of a rendering failure event; observed. */
    static SesException missingAttribute(String name) {
        return SesErrors.missingRenderingAttribute(
                "Attribute '" + shortLine(name) + "' is not present in the rendering data.");
    }

    /** Assumed, after other emulators. */
    static SesException notData() {
        return SesErrors.invalidRenderingParameter("Template rendering data is invalid");
    }

    /** What stands in a template may have any length. */
    private static String shortLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
