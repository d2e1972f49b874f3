package sesemulator;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import sesemulator.protocol.CurrentCall;

/** An event as a line for people: {@code 2026-01-31T12:00:00.000Z INFO SendBounce [<request id>] - Bounced …}. */
final class TextEvents extends Formatter {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** The lines of a stack trace stand behind each other. Nothing in a message looks like another event. */
    @Override
    public String format(LogRecord event) {
        String logger = EventText.logger(event);
        String said = formatMessage(event)
                + (event.getThrown() == null ? "" : "\n" + EventText.stackTrace(event.getThrown()));
        return EventText.time(event) + " " + EventText.level(event) + " "
                + logger.substring(logger.lastIndexOf('.') + 1)
                + CurrentCall.id().map(id -> " [" + id + "]").orElse("") + " - " + onOneLine(said.strip()) + "\n";
    }

    private static String onOneLine(String text) {
        return CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll(" | ")).replaceAll("?");
    }
}
