package sesemulator.control;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What callers of the control API must know, if anything: {@code Authorization: Bearer <token>}, or for browsers Basic with
 * any user name and the token as password.
 */
public final class ControlToken {
    /** No token is asked for. */
    public static final ControlToken NONE = new ControlToken(null);

    private static final String CHALLENGE = "Bearer realm=\"ses-emulator\", Basic realm=\"ses-emulator\"";

    private final byte @Nullable [] token;

    private ControlToken(byte @Nullable [] token) {
        this.token = token;
    }

    /** @param token in ASCII, without white space */
    public static ControlToken of(String token) {
        return new ControlToken(token.getBytes(StandardCharsets.UTF_8));
    }

    void require(Context context) {
        if (token != null && !MessageDigest.isEqual(token, told(context.header("Authorization")))) {
            context.header("WWW-Authenticate", CHALLENGE);
            throw ControlException.unauthorized();
        }
    }

    private static byte[] told(@Nullable String authorization) {
        String header = authorization == null ? "" : authorization.strip();
        int space = header.indexOf(' ');
        String scheme = header.substring(0, Math.max(space, 0)).toLowerCase(Locale.ROOT);
        String rest = header.substring(space + 1).strip();
        return switch (scheme) {
            case "bearer" -> rest.getBytes(StandardCharsets.UTF_8);
            case "basic" -> password(rest);
            default -> new byte[0];
        };
    }

    private static byte[] password(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
