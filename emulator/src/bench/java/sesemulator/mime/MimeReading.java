package sesemulator.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import sesemulator.bench.Samples;

/** Finding the parts of a mail of 10 KB: of one part, and of three. */
@State(Scope.Benchmark)
public class MimeReading {
    private final byte[] plain = Samples.mail().getBytes(StandardCharsets.ISO_8859_1);
    private final byte[] multipart = multipart().getBytes(StandardCharsets.ISO_8859_1);

    private static String multipart() {
        String part = "--next\r\nContent-Type: text/plain\r\n\r\n" + "A line of a part.\r\n".repeat(170);
        return "From: sender@outside.example\r\nContent-Type: multipart/mixed; boundary=next\r\n\r\n" + part.repeat(3)
                + "--next--\r\n";
    }

    @Benchmark
    public List<?> onePart() {
        return MimeParts.leaves(plain, RawHeader.read(plain));
    }

    @Benchmark
    public List<?> threeParts() {
        return MimeParts.leaves(multipart, RawHeader.read(multipart));
    }
}
