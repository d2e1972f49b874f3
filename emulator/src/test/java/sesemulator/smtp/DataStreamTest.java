package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataStreamTest {
    private static final String END = "\r\n.\r\n";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'', .¶",
                "Hi¶, Hi¶.¶",
                ".¶, ..¶.¶",
                ".Hi¶, ..Hi¶.¶",
                "Hi¶, .Hi¶.¶",
                "Hi¶.¶, Hi¶..¶.¶",
                "Hi¶«Ho¶, Hi¶.«Ho¶.¶",
                "Hi«¶, Hi«¶.¶",
                "««¶, .««¶.¶",
                "Hi».»Ho¶, Hi».»Ho¶.¶",
                "Hi«.«Ho¶, Hi«.«Ho¶.¶",
                "Hi¶»Ho¶, Hi¶.»Ho¶.¶"
            })
    void ends_at_a_lone_dot_between_CRLFs_and_takes_away_the_first_dot_of_a_line(String message, String sent)
            throws IOException {
        InputStream connection = connection(wire(sent) + "QUIT\r\n", 100);

        assertThat(text(new DataStream(connection), 100)).isEqualTo(wire(message.equals("''") ? "" : message));
        assertThat(text(connection, 100)).isEqualTo("QUIT\r\n");
    }

    /** ¶ is CRLF, « a CR, » an LF. */
    private static String wire(String readable) {
        return readable.replace("¶", "\r\n").replace('«', '\r').replace('»', '\n');
    }

    @Property
    void gives_back_what_was_stuffed_in_whatever_pieces_it_comes_and_is_read(
            @ForAll @StringLength(max = 60) @Chars({'.', '\r', '\n', 'a'}) String body,
            @ForAll @StringLength(max = 20) @Chars({'.', '\r', '\n'}) @CharRange(from = 'A', to = 'C') String behind,
            @ForAll @IntRange(min = 1, max = 9) int atATime,
            @ForAll @IntRange(min = 1, max = 9) int bite)
            throws IOException {
        String message = body + "\r\n";
        String stuffed = ("\r\n" + message).replace("\r\n.", "\r\n..").substring(2);
        InputStream connection = connection(stuffed + ".\r\n" + behind, atATime);

        assertThat(text(new DataStream(connection), bite)).isEqualTo(message);
        assertThat(text(connection, 100)).isEqualTo(behind);
    }

    @Test
    void fails_when_the_client_hangs_up_before_the_end() {
        for (String sent : new String[] {"", "Hi", "Hi\r\n", "Hi\r\n.", "Hi\r\n.\r", ".\n", "\n.\n", "\r.\r"}) {
            assertThatThrownBy(() -> text(new DataStream(connection(sent, 3)), 10))
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void stays_at_its_end() throws IOException {
        DataStream data = new DataStream(connection("Hi" + END, 100));
        text(data, 10);

        assertThat(data.read()).isNegative();
        assertThat(data.read(new byte[3])).isNegative();
    }

    /** Gives so many octets at a time, as a network may. */
    private static InputStream connection(String sent, int atATime) {
        InputStream network = new ByteArrayInputStream(sent.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] into, int start, int length) {
                return super.read(into, start, Math.min(length, atATime));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
        return new BufferedInputStream(network, 8192);
    }

    private static String text(InputStream input, int bite) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] piece = new byte[bite];
        for (int length = input.read(piece); length >= 0; length = input.read(piece)) {
            text.write(piece, 0, length);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }
}
