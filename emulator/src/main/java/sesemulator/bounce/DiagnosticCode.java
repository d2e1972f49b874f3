package sesemulator.bounce;

import java.util.regex.Pattern;

/** The Diagnostic-Code field: {@code type; text} (RFC 3464 §2.3.6). */
final class DiagnosticCode {
    private static final Pattern TYPED = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,30} ?;.*", Pattern.DOTALL);

    private DiagnosticCode() {}

    /** A text that names no type is taken for an SMTP reply (assumed). */
    static String withType(String text) {
        return TYPED.matcher(text).matches() ? text : "smtp; " + text;
    }
}
