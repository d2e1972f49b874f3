package sesemulator.kit;

import java.net.http.HttpResponse;
import java.time.Duration;

/** A fault that was added: how often it has struck, and its end. */
public final class ActiveFault {
    private static final int NOT_FOUND = 404;

    private final ControlApi control;
    private final String path;

    ActiveFault(ControlApi control, String path) {
        this.control = control;
        this.path = path;
    }

    /** How often it has struck. */
    public int injected() {
        return Integer.parseInt(control.get(path, Query.none()).text("injected"));
    }

    /** Ends it; nothing happens if it has ended. */
    public void remove() {
        HttpResponse<byte[]> answer = control.send("DELETE", path, Query.none(), new byte[0], Duration.ZERO);
        if (answer.statusCode() != NOT_FOUND) {
            ControlApi.succeeded(answer);
        }
    }
}
