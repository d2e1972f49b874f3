package sesemulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some lines for people, printed as they come; for programs, one event when they have ended. */
final class Announcement implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream lines;

    Announcement(PrintStream out, LogFormat format) {
        this.lines = switch (format) {
            case TEXT -> out;
            case JSON -> new PrintStream(said, true, StandardCharsets.UTF_8);
        };
    }

    PrintStream lines() {
        return lines;
    }

    @Override
    public void close() {
        if (said.size() > 0) {
            LOG.info("{}", said.toString(StandardCharsets.UTF_8).strip());
        }
    }
}
