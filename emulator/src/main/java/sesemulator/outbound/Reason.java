package sesemulator.outbound;

import java.net.ConnectException;

/** Why something did not get through, in one line for people. */
final class Reason {
    private static final int LONGEST = 500;

    private Reason() {}

    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof ConnectException)) { // what is below it says less
            root = root.getCause();
        }
        String message = root.getMessage();
        return oneLine(message == null || message.isBlank() ? root.getClass().getSimpleName() : root.toString());
    }

    static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").trim();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
