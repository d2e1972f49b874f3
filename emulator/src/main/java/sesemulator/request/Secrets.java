package sesemulator.request;

import java.util.Locale;
import java.util.Set;

/** What signatures are made of, and is kept nowhere. */
final class Secrets {
    /** The older signature's parameters, beside those of Signature Version 4, which begin alike. */
    private static final Set<String> OF_VERSION_2 = Set.of("awsaccesskeyid", "signature", "securitytoken");

    private Secrets() {}

    static boolean isSecret(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return name.startsWith("x-amz-") || OF_VERSION_2.contains(name);
    }

    /** An error's text without what it repeats of the header {@code Authorization}, a credential or a signed request. */
    static String without(String code, String message) {
        return switch (code) {
            case "IncompleteSignature" ->
                "The authentication is malformed; its text is not kept, since it repeats the authentication.";
            case "SignatureDoesNotMatch" -> firstParagraph(message);
            default -> message;
        };
    }

    private static String firstParagraph(String message) {
        int end = message.indexOf("\n\n");
        return end < 0 ? message : message.substring(0, end);
    }
}
