package sesemulator.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import sesemulator.error.SesErrors;

/** The charset of a content. That SES refuses an unknown one so is assumed. */
final class Charsets {
    private Charsets() {}

    static Charset of(MimeContent content) {
        String name = content.charset();
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode()) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw SesErrors.invalidParameterValue("Unknown charset: " + OneLine.of(name));
        }
        throw SesErrors.invalidParameterValue("Unknown charset: " + OneLine.of(name));
    }
}
