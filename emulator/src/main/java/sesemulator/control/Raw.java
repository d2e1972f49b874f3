package sesemulator.control;

import io.javalin.http.Context;
import java.util.Optional;

/** Answers with a mail to the byte. */
final class Raw {
    private Raw() {}

    static void answer(Context context, Optional<byte[]> bytes) {
        byte[] mail =
                bytes.orElseThrow(() -> ControlException.notFound("No message has the id " + context.pathParam("id")));
        PageHeaders.download(context, context.pathParam("id") + ".eml");
        context.contentType("message/rfc822").result(mail);
    }
}
