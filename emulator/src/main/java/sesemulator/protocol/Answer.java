package sesemulator.protocol;

import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.error.SesException;

/** What goes out for a call, and how far it gets. */
final class Answer {
    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    private final int status;
    private final byte[] body;
    private final Ending ending;

    /** How an answer ends. */
    enum Ending {
        /** As it should. */
        WHOLE,
        /** The connection is closed in the middle of the body. */
        IN_THE_MIDDLE,
        /** The connection is closed before it. */
        CLOSED,
        /** The connection is reset before it. */
        RESET
    }

    private Answer(int status, byte[] body, Ending ending) {
        this.status = status;
        this.body = body;
        this.ending = ending;
    }

    static Answer whole(int status, byte[] body) {
        return new Answer(status, body, Ending.WHOLE);
    }

    static Answer of(SesException error, String requestId) {
        return whole(error.status(), ResponseEncoder.error(error, requestId));
    }

    Answer ending(Ending other) {
        return new Answer(status, body, other);
    }

    /** The status that the client sees, if it sees one. */
    @Nullable
    Integer visibleStatus() {
        return ending == Ending.WHOLE || ending == Ending.IN_THE_MIDDLE ? status : null;
    }

    void send(Context context, String requestId) {
        switch (ending) {
            case WHOLE -> {
                begin(context, requestId);
                context.result(body);
            }
            case IN_THE_MIDDLE -> {
                begin(context, requestId);
                writeHalf(context);
                ClientConnection.of(context).close();
            }
            case CLOSED -> ClientConnection.of(context).close();
            case RESET -> ClientConnection.of(context).reset();
        }
    }

    /** In one piece: an answer in two costs clients about 40 ms by the delayed acknowledgement. */
    private void begin(Context context, String requestId) {
        context.status(status).contentType("text/xml").disableCompression();
        context.header("x-amzn-RequestId", requestId).header("x-amz-request-id", requestId);
        context.res().setContentLength(body.length);
    }

    private void writeHalf(Context context) {
        try {
            context.res().getOutputStream().write(body, 0, body.length / 2);
            context.res().flushBuffer();
        } catch (IOException e) {
            LOG.debug("A client left before half of its answer was written", e);
        }
    }
}
