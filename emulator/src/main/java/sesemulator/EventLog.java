package sesemulator;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Writes to one stream what loggers tell; libraries speak only of what somebody should look at. */
final class EventLog extends Handler {
    private static final Map<String, Level> LEVELS = Map.of(
            "sesemulator",
            Level.INFO,
            // Clients that hang up or send garbage get an SMTP reply and are no event.
            "org.subethamail",
            Level.SEVERE,
            // That a domain has no SPF record, or a bad one, is a result and no event.
            "org.apache.james.jspf",
            Level.SEVERE,
            // It tells of a port that is taken; so does the program, in a line of its own.
            "io.javalin.Javalin",
            Level.OFF);

    private final PrintStream out;
    /** Kept here, since otherwise nobody does, and their levels were forgotten. */
    private final List<Logger> loggers = new ArrayList<>();

    private EventLog(PrintStream out, LogFormat format) {
        this.out = out;
        setFormatter(format.formatter());
    }

    /** From here on, each event of the program goes to this stream and nowhere else. */
    static void start(PrintStream out, LogFormat format) {
        LogManager.getLogManager().reset();
        EventLog log = new EventLog(out, format);
        LEVELS.forEach(log::setLevelOf);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(log);
    }

    private void setLevelOf(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        loggers.add(logger);
    }

    @Override
    public void publish(LogRecord event) {
        try {
            out.print(getFormatter().format(event));
            out.flush();
        } catch (RuntimeException e) {
            reportError("An event could not be written", e, ErrorManager.FORMAT_FAILURE);
        }
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
