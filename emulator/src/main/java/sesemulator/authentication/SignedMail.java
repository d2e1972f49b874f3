package sesemulator.authentication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.jdkim.api.Headers;
import sesemulator.mail.HeaderBlock;

/** A mail as its signer saw it: header fields to the octet, lines that end in CRLF. For one thread. */
final class SignedMail {
    static final String SIGNATURE = "DKIM-Signature";

    private final Map<String, List<String>> fields = new HashMap<>();
    private final Map<String, List<String>> encodable = new HashMap<>();
    private final byte[] content;
    private final int bodyStart;

    /** @throws IllegalArgumentException if the header is longer than is read */
    SignedMail(byte[] content) {
        this.content = content;
        String header = HeaderBlock.of(content).octets();
        bodyStart = header.length() + emptyLine(content, header.length());
        split(header).forEach(field -> fields.computeIfAbsent(name(field), name -> new ArrayList<>())
                .add(field));
    }

    private static int emptyLine(byte[] content, int at) {
        if (at == content.length) {
            return 0;
        }
        int feed = content[at] == '\r' ? 1 : 0;
        if (at + feed < content.length && content[at + feed] == '\n') {
            return feed + 1;
        }
        throw new IllegalArgumentException("A header of more than " + HeaderBlock.LONGEST + " octets is not read");
    }

    private static List<String> split(String header) {
        List<StringBuilder> found = new ArrayList<>();
        for (String line : header.split("\r?\n", -1)) {
            boolean isFolded = line.startsWith(" ") || line.startsWith("\t");
            if (isFolded && !found.isEmpty()) {
                found.get(found.size() - 1).append("\r\n").append(line);
            } else if (!line.isEmpty()) {
                found.add(new StringBuilder(line));
            }
        }
        return found.stream().map(StringBuilder::toString).toList();
    }

    private static String name(String field) {
        int colon = field.indexOf(':');
        return (colon < 0 ? field : field.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    }

    /** Each field in its order, with its name. */
    List<String> signatures() {
        return fields.getOrDefault(SIGNATURE.toLowerCase(Locale.ROOT), List.of());
    }

    /** The header fields, with that one alone of the signatures. */
    Headers headersFor(String signature) {
        return new Headers() {
            @Override
            public List<String> getFields() {
                throw new UnsupportedOperationException("A signature names the fields that it wants");
            }

            @Override
            public List<String> getFields(String name) {
                return name.equalsIgnoreCase(SIGNATURE) ? List.of(encodable(signature)) : encodableFields(name);
            }
        };
    }

    /** Made once, since a signature may name a field thousands of times. */
    private List<String> encodableFields(String name) {
        return encodable.computeIfAbsent(
                name.toLowerCase(Locale.ROOT), key -> fields.getOrDefault(key, List.of()).stream()
                        .map(SignedMail::encodable)
                        .toList());
    }

    /** The library makes octets of a field by the machine's charset. */
    private static String encodable(String octets) {
        byte[] wanted = octets.getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(wanted, Charset.defaultCharset());
        if (!Arrays.equals(wanted, text.getBytes(Charset.defaultCharset()))) {
            throw new IllegalArgumentException(
                    "A header field holds octets that are no text in " + Charset.defaultCharset());
        }
        return text;
    }

    InputStream body() {
        for (int i = bodyStart; i < content.length; i++) {
            boolean isFeed = content[i] == '\n';
            boolean endsLine = isFeed && i > bodyStart && content[i - 1] == '\r';
            if (isFeed && !endsLine) {
                return new ByteArrayInputStream(withLineEnds());
            }
        }
        return new ByteArrayInputStream(content, bodyStart, content.length - bodyStart);
    }

    private byte[] withLineEnds() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(content.length - bodyStart + 1024);
        for (int i = bodyStart; i < content.length; i++) {
            if (content[i] == '\n' && (i == bodyStart || content[i - 1] != '\r')) {
                lines.write('\r');
            }
            lines.write(content[i]);
        }
        return lines.toByteArray();
    }
}
