package sesemulator.bench;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.nio.charset.StandardCharsets;

/** The limit of SendBounce: the same HTTP server, the same sizes of request and answer, and nothing in between. */
final class BareRoute {
    private BareRoute() {}

    public static void main(String[] arguments) {
        byte[] answer = Samples.CANNED_ANSWER.getBytes(StandardCharsets.UTF_8);
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.http.compressionStrategy = CompressionStrategy.NONE;
                    config.routes.post("/", context -> {
                        context.bodyAsBytes();
                        context.contentType("text/xml").result(answer);
                    });
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
