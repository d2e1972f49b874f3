package sesemulator.protocol;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import org.codehaus.stax2.io.EscapingWriterFactory;

/** Text inside XML as SES writes it: {@code >} is escaped too, and CR, which a parser would else turn into LF. */
final class XmlText implements EscapingWriterFactory {
    private static final int REPLACEMENT = 0xFFFD;

    /** The text with U+FFFD for every character that XML 1.0 cannot hold. */
    static String legal(String text) {
        if (text.codePoints().allMatch(XmlText::isLegal)) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : REPLACEMENT).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    // XML 1.0 §2.2, production [2] Char.
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    @Override
    public Writer createEscapingWriterFor(Writer writer, String encoding) {
        return new Escaping(writer);
    }

    @Override
    public Writer createEscapingWriterFor(OutputStream out, String encoding) {
        return new Escaping(new OutputStreamWriter(out, Charset.forName(encoding)));
    }

    private static final class Escaping extends FilterWriter {
        Escaping(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '\r' -> out.write("&#13;");
                default -> out.write(c);
            }
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                write(text[i]);
            }
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                write(text.charAt(i));
            }
        }
    }
}
