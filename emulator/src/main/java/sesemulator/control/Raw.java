package sesemulator.control;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers with what is kept, to the byte, of which only so much is in memory at one time. */
final class Raw {
    /** It as it is kept, and as it is sent. */
    private static final int MULTIPLE = 2;

    private final Turns turns;

    Raw(Turns turns) {
        this.turns = turns;
    }

    /**
     * @param size empty where there is no such message
     * @param bytes asked for when its turn has come
     */
    void answer(Context context, Optional<Long> size, Supplier<Optional<byte[]>> bytes) throws Exception {
        long octets = size.orElseThrow(() -> unknown(context));
        turns.during(MULTIPLE * octets, () -> {
            byte[] mail = bytes.get().orElseThrow(() -> unknown(context));
            PageHeaders.download(context, context.pathParam("id") + ".eml");
            write(context, "message/rfc822", mail);
        });
    }

    private static ControlException unknown(Context context) {
        return ControlException.notFound("No message has the id " + context.pathParam("id"));
    }

    /** At once, so that its memory is free when this returns. */
    static void write(Context context, String contentType, byte[] content) throws IOException {
        context.contentType(contentType);
        context.res().setContentLength(content.length);
        context.res().getOutputStream().write(content);
    }
}
