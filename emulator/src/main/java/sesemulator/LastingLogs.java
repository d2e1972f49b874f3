package sesemulator;

import java.util.logging.LogManager;

/**
 * The JDK's log manager without its end: the JDK's own takes all handlers away when a signal comes, and what is still
 * done after it would go unsaid. It reads no configuration; {@link EventLog} is all that there is.
 */
public final class LastingLogs extends LogManager {
    /** By the JDK, which takes the name of the class. */
    public LastingLogs() {}

    /** To be called before anything is logged. */
    static void install() {
        System.setProperty("java.util.logging.manager", LastingLogs.class.getName());
    }

    @Override
    public void readConfiguration() {}

    @Override
    public void reset() {}
}
