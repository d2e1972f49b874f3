package sesemulator.kit;

import java.net.URI;

/** An emulator that answers, by HTTP and by SMTP. */
public interface RunningEmulator extends AutoCloseable {
    /** Of the SES API and the control API, such as {@code http://127.0.0.1:8080}. */
    URI endpoint();

    /** The host that takes mail. */
    String smtpHost();

    /** The port that takes mail. */
    int smtpPort();

    /** What its control API asks for ({@code --control-token}), or empty. */
    default String controlToken() {
        return "";
    }

    /** Ends it, if it was started for the tests; never throws what a test could not help. */
    @Override
    void close();
}
