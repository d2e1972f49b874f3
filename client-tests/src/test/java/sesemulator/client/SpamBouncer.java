package sesemulator.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;

/** A program as AWS's guide shows it, behind a URL: woken by the event of a mail, it bounces spam and keeps the rest. */
final class SpamBouncer implements AutoCloseable {
    private final SesClient ses;
    private final String bounceSender;
    private final HttpServer server;

    SpamBouncer(SesClient ses, String bounceSender) throws IOException {
        this.ses = ses;
        this.bounceSender = bounceSender;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2015-03-31/functions/function/invocations", this::invoke);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/2015-03-31/functions/function/invocations";
    }

    private void invoke(HttpExchange exchange) throws IOException {
        JsonNode event = Control.parsed(exchange.getRequestBody().readAllBytes());
        byte[] answer = ("{\"disposition\": \"" + handle(event) + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String handle(JsonNode event) {
        JsonNode mail = event.at("/Records/0/ses/mail");
        JsonNode receipt = event.at("/Records/0/ses/receipt");
        if (!receipt.at("/spamVerdict/status").asText().equals("FAIL")) {
            return "CONTINUE";
        }
        List<BouncedRecipientInfo> recipients = StreamSupport.stream(
                        receipt.path("recipients").spliterator(), false)
                .map(recipient -> BouncedRecipientInfo.builder()
                        .recipient(recipient.asText())
                        .bounceType(BounceType.CONTENT_REJECTED)
                        .build())
                .toList();
        ses.sendBounce(
                request -> request.originalMessageId(mail.path("messageId").asText())
                        .bounceSender(bounceSender)
                        .bouncedRecipientInfoList(recipients));
        return "STOP_RULE_SET";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
