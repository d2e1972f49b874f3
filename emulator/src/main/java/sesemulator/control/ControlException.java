package sesemulator.control;

import java.util.List;
import sesemulator.seed.SnapshotException;

/** A call of the control API that cannot be answered, with the HTTP status that says so. */
final class ControlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private ControlException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ControlException invalid(String message) {
        return new ControlException(400, "InvalidRequest", message);
    }

    static ControlException unauthorized() {
        return new ControlException(
                401, "Unauthorized", "The control API asks for its token: Authorization: Bearer <--control-token>");
    }

    static ControlException forbidden(String message) {
        return new ControlException(403, "Forbidden", message);
    }

    static ControlException notFound(String message) {
        return new ControlException(404, "NotFound", message);
    }

    static ControlException methodNotAllowed(String method, String path, List<String> allowed) {
        return new ControlException(
                405, "MethodNotAllowed", path + " takes " + String.join(", ", allowed) + ", not " + method);
    }

    static ControlException tooLarge(long limit) {
        return new ControlException(413, "TooLarge", "The body is larger than " + limit + " bytes");
    }

    static ControlException storageFull(String message) {
        return new ControlException(507, "StorageFull", message);
    }

    static ControlException refused(SnapshotException e) {
        String message = String.valueOf(e.getMessage());
        return e.isTooLarge() ? storageFull(message) : invalid(message);
    }

    static ControlException busy(String message) {
        return new ControlException(503, "Busy", message);
    }

    int status() {
        return status;
    }

    ErrorView view() {
        return ErrorView.of(code, String.valueOf(getMessage()));
    }
}
