package sesemulator.mime;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesErrors;

/**
 * The MIME parts of a mail, found in one pass that refuses what SES refuses: more than 500 parts and some attachments,
 * both documented, the texts assumed. That parts nest 50 deep at most is this emulator's own limit.
 * A mail that is itself an attachment is one part. What is no sound MIME is left as it is; assumed.
 */
final class MimeParts {
    private static final int MOST_PARTS = 500;
    private static final int DEEPEST = 50;

    /** Documented: "Amazon SES unsupported attachment types" of the Developer Guide. */
    private static final Set<String> REFUSED = Set.of(("ade adp app asp bas bat cer chm cmd com cpl crt csh der exe fxp"
                    + " gadget hlp hta inf ins isp its js jse ksh lib lnk mad maf mag mam maq mar mas mat mau mav maw"
                    + " mda mdb mde mdt mdw mdz msc msh msh1 msh2 mshxml msh1xml msh2xml msi msp mst ops pcd pif plg"
                    + " prf prg reg scf scr sct shb shs sys ps1 ps1xml ps2 ps2xml psc1 psc2 tmp url vb vbe vbs vps"
                    + " vsmacros vss vst vsw vxd ws wsc wsf wsh xnk")
            .split(" "));

    private final byte[] octets;
    /** Of the multiparts that are open, the innermost first. */
    private final Deque<String> boundaries = new ArrayDeque<>();

    private final List<Part> leaves = new ArrayList<>();
    private int parts;
    private @Nullable Part open;

    /**
     * A part that holds no others: where its header and its body begin, and where the body ends.
     *
     * @param type null where none is told, or one that cannot be read
     */
    record Part(RawHeader header, @Nullable ContentType type, int start, int body, int end) {
        private Part until(int newEnd) {
            return new Part(header, type, start, body, Math.max(body, newEnd));
        }
    }

    private MimeParts(byte[] octets) {
        this.octets = octets;
    }

    static void check(byte[] octets, RawHeader header) {
        leaves(octets, header);
    }

    /** In their order. */
    static List<Part> leaves(byte[] octets, RawHeader header) {
        MimeParts all = new MimeParts(octets);
        all.walk(header);
        return List.copyOf(all.leaves);
    }

    private void walk(RawHeader header) {
        enter(header, 0, header.end());
        int at = header.end();
        while (at < octets.length && !boundaries.isEmpty()) {
            Line line = Line.at(octets, at);
            int start = at;
            at = line.next();
            if (line.beginsWithTwoDashes()) {
                at = delimiter(line.text().substring(2).stripTrailing(), start, at);
            }
        }
        leave(octets.length);
    }

    /** Ends the part that is open, if one is. */
    private void leave(int end) {
        if (open != null) {
            leaves.add(open.until(end));
            open = null;
        }
    }

    /** RFC 2046 §5.1.1: the line break before a delimiter belongs to the delimiter. */
    private int beforeLineBreak(int at) {
        int end = at > 0 && octets[at - 1] == '\n' ? at - 1 : at;
        return end > 0 && octets[end - 1] == '\r' ? end - 1 : end;
    }

    /** Gives where to go on. */
    private int delimiter(String text, int start, int at) {
        for (String boundary : boundaries) {
            if (text.equals(boundary)) {
                leave(beforeLineBreak(start));
                closeInside(boundary);
                return part(at);
            }
            if (text.equals(boundary + "--")) {
                leave(beforeLineBreak(start));
                closeInside(boundary);
                boundaries.pop();
                return at;
            }
        }
        return at;
    }

    private void closeInside(String boundary) {
        while (!boundary.equals(boundaries.peek())) {
            boundaries.pop();
        }
    }

    private int part(int at) {
        StringBuilder header = new StringBuilder();
        int end = at;
        while (end < octets.length) {
            Line line = Line.at(octets, end);
            if (line.beginsWithTwoDashes()) {
                break;
            }
            end = line.next();
            header.append(line.text()).append('\n');
            if (line.isEmpty()) {
                break;
            }
        }
        enter(fields(header.toString()), at, end);
        return end;
    }

    private static RawHeader fields(String text) {
        List<RawHeader.Field> fields = new ArrayList<>();
        for (String field : text.split("\n(?![ \t])", -1)) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                fields.add(new RawHeader.Field(field.substring(0, colon).strip(), field.replace("\n", "\r\n")));
            }
        }
        return new RawHeader(fields, 0);
    }

    private void enter(RawHeader header, int start, int body) {
        parts++;
        if (parts > MOST_PARTS) {
            throw SesErrors.invalidParameterValue("Message has more than " + MOST_PARTS + " MIME parts.");
        }
        ContentType type = contentType(header);
        refuse(fileName(header, type));
        String boundary = type != null && type.match("multipart/*") ? type.getParameter("boundary") : null;
        if (boundary != null) {
            if (boundaries.size() >= DEEPEST) {
                throw SesErrors.invalidParameterValue("MIME parts nest more than " + DEEPEST + " deep.");
            }
            boundaries.push(boundary);
        } else {
            open = new Part(header, type, start, body, body);
        }
    }

    private static @Nullable ContentType contentType(RawHeader header) {
        try {
            String text = header.first("Content-Type").orElse(null);
            return text == null ? null : new ContentType(text);
        } catch (ParseException e) {
            return null;
        }
    }

    private static @Nullable String fileName(RawHeader header, @Nullable ContentType type) {
        String name = null;
        try {
            String text = header.first("Content-Disposition").orElse(null);
            name = text == null ? null : new ContentDisposition(text).getParameter("filename");
        } catch (ParseException e) {
            // a broken field names no file
        }
        return name == null && type != null ? type.getParameter("name") : name;
    }

    private static void refuse(@Nullable String encoded) {
        if (encoded == null) {
            return;
        }
        String name = decoded(encoded);
        String extension = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        if (name.contains(".") && REFUSED.contains(extension)) {
            throw SesErrors.invalidParameterValue("Illegal filename '" + OneLine.of(name) + "'.");
        }
    }

    private static String decoded(String name) {
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException e) {
            return name;
        }
    }
}
