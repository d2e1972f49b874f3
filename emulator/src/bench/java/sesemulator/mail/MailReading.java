package sesemulator.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import sesemulator.bench.Samples;

/** What is read of a mail of 10 KB. */
@State(Scope.Benchmark)
public class MailReading {
    private final byte[] mail = Samples.mail().getBytes(StandardCharsets.ISO_8859_1);
    private final HeaderBlock header = HeaderBlock.of(mail);

    @Benchmark
    public HeaderBlock header() {
        return HeaderBlock.of(mail);
    }

    @Benchmark
    public List<EmailAddress> recipients() {
        return header.recipients();
    }

    @Benchmark
    public String subject() {
        return header.subject();
    }
}
