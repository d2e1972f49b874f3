package sesemulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What stands beside the emulator: its limits, and what users take instead; each in a process of its own. */
final class StandIns implements AutoCloseable {
    private static final Path JARS = Path.of(System.getProperty("bench.jars", "emulator/target/bench-jars"));
    private static final String HOST = "127.0.0.1";

    private final int barePort = Server.freePort();
    private final int wireMockPort = Server.freePort();
    private final int droppingPort = Server.freePort();
    private final int greenMailPort = Server.freePort();
    private final int greenMailApiPort = Server.freePort();
    private final List<Server> servers;

    StandIns(Path folder) {
        servers = List.of(
                Server.start(folder, "bare-route", ofThisProject(BareRoute.class, barePort), barePort),
                Server.start(folder, "wiremock", wireMockArguments(folder), wireMockPort),
                Server.start(folder, "dropping-smtp", ofThisProject(DroppingSmtp.class, droppingPort), droppingPort),
                Server.start(folder, "greenmail", greenMailArguments(), greenMailPort, greenMailApiPort));
    }

    private static List<String> ofThisProject(Class<?> main, int port) {
        return List.of("-cp", System.getProperty("java.class.path"), main.getName(), Integer.toString(port));
    }

    /** With a canned answer, and without its journal, which would grow and grow. */
    private List<String> wireMockArguments(Path folder) {
        try {
            Path files = folder.resolve("wiremock-files");
            Path mappings = Files.createDirectories(files.resolve("mappings"));
            Files.writeString(mappings.resolve("send-bounce.json"), """
                    {"request": {"method": "POST", "url": "/", "bodyPatterns": [{"contains": "Action=SendBounce"}]},
                     "response": {"status": 200, "headers": {"Content-Type": "text/xml"}, "body": "%s"}}
                    """.formatted(
                            Samples.CANNED_ANSWER.replace("\"", "\\\"").replace("\n", "\\n")));
            return List.of(
                    "-jar",
                    jar("wiremock-standalone"),
                    "--port",
                    Integer.toString(wireMockPort),
                    "--no-request-journal",
                    "--disable-banner",
                    "--root-dir",
                    files.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> greenMailArguments() {
        return List.of(
                "-Dgreenmail.smtp.hostname=" + HOST,
                "-Dgreenmail.smtp.port=" + greenMailPort,
                "-Dgreenmail.api.hostname=" + HOST,
                "-Dgreenmail.api.port=" + greenMailApiPort,
                "-Dgreenmail.auth.disabled",
                "-jar",
                jar("greenmail-standalone"));
    }

    private static String jar(String name) {
        return JARS.resolve(name + ".jar").toString();
    }

    Connection.Target bareRoute(List<byte[]> requests) {
        return HttpConnection.of(barePort, requests);
    }

    Connection.Target wireMock(List<byte[]> requests) {
        return HttpConnection.of(wireMockPort, requests);
    }

    Connection.Target droppingSmtp() {
        return SmtpConnection.of(droppingPort, Samples.mail());
    }

    Connection.Target greenMail() {
        return SmtpConnection.of(greenMailPort, Samples.mail());
    }

    /** Lets go of the mail that GreenMail kept, so that neither heap fills. */
    void forgetAll() {
        try (Connection connection = HttpConnection.of(
                        greenMailApiPort, List.of(HttpConnection.post("/api/mail/purge", "", "")))
                .connect()) {
            connection.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Server bareRouteServer() {
        return servers.get(0);
    }

    Server wireMockServer() {
        return servers.get(1);
    }

    @Override
    public void close() {
        servers.forEach(Server::close);
    }
}
