package sesemulator;

import java.util.logging.Formatter;

/** How an event is written, on one line in any case. */
enum LogFormat {
    /** For people. */
    TEXT,
    /** For programs: one JSON object an event. */
    JSON;

    Formatter formatter() {
        return switch (this) {
            case TEXT -> new TextEvents();
            case JSON -> new JsonEvents();
        };
    }
}
