package sesemulator.kit;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail or a part of one: its header fields and its body as it came (RFC 2045).
 *
 * @param body one char an octet
 */
record MailPart(Map<String, String> headers, String body) {
    private static final Pattern END_OF_HEADERS = Pattern.compile("\\A\r?\n|\r?\n\r?\n|\\z");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

    static MailPart parse(byte[] mail) {
        return parse(new String(mail, StandardCharsets.ISO_8859_1));
    }

    private static MailPart parse(String text) {
        Matcher end = END_OF_HEADERS.matcher(text);
        if (!end.find()) {
            throw new IllegalStateException(END_OF_HEADERS + " matches at the end at least");
        }
        return new MailPart(Fields.parse(text.substring(0, end.start())), text.substring(end.end()));
    }

    /** In lower case, without parameters; {@code text/plain} when there is none. */
    String contentType() {
        return headers.getOrDefault("Content-Type", "text/plain")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** A parameter of the content type; empty when there is none. */
    String parameter(String name) {
        Matcher parameters = PARAMETER.matcher(headers.getOrDefault("Content-Type", ""));
        while (parameters.find()) {
            if (parameters.group(1).equalsIgnoreCase(name)) {
                return parameters.group(2) == null
                        ? parameters.group(3)
                        : parameters.group(2).replaceAll("\\\\(.)", "$1");
            }
        }
        return "";
    }

    /** The parts of a multipart body; none when it has no boundary. */
    List<MailPart> parts() {
        String boundary = parameter("boundary");
        if (boundary.isEmpty()) {
            return List.of();
        }
        // RFC 2046 §5.1.1: the line break before a delimiter belongs to the delimiter.
        String[] pieces = body.split("(?:\\A|\r?\n)--" + Pattern.quote(boundary) + "(?=--|[ \t]*\r?\n|\\z)", -1);
        List<MailPart> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
            parts.add(parse(pieces[i].replaceFirst("\\A[ \t]*\r?\n", "")));
        }
        return parts;
    }

    /** The body decoded; by its charset: UTF-8 when it names none, Latin-1 when nobody knows it. */
    String text() {
        return new String(octets(), charset());
    }

    private byte[] octets() {
        String encoding =
                headers.getOrDefault("Content-Transfer-Encoding", "7bit").strip();
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64.getMimeDecoder().decode(body);
            case "quoted-printable" -> QuotedPrintable.decode(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private Charset charset() {
        String name = parameter("charset");
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
