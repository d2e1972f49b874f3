package sesemulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The emulator's jar in a process of its own, without the rate rule, and with the identity that the samples need. */
final class Emulation implements AutoCloseable {
    private static final String JAR = System.getProperty("bench.jar", "emulator/target/ses-emulator.jar");

    private final Server server;
    private final int http;
    private final int smtp;

    private Emulation(Server server, int http, int smtp) {
        this.server = server;
        this.http = http;
        this.smtp = smtp;
    }

    static Emulation start(Path folder, String name, String... options) {
        int http = Server.freePort();
        int smtp = Server.freePort();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(System.getProperty("bench.jvm", "").split(" ")));
        arguments.removeIf(String::isEmpty);
        arguments.addAll(List.of("-jar", JAR, "--rate-limit", "0"));
        arguments.addAll(List.of("--http-port", Integer.toString(http), "--smtp-port", Integer.toString(smtp)));
        arguments.addAll(List.of(options));
        Emulation emulation = new Emulation(Server.start(folder, name, arguments, http, smtp), http, smtp);
        emulation.answer(Samples.call(Samples.verifyDomain()));
        return emulation;
    }

    Server server() {
        return server;
    }

    Connection.Target smtp() {
        return SmtpConnection.of(smtp, Samples.mail());
    }

    Connection.Target http(List<byte[]> requests) {
        return HttpConnection.of(http, requests);
    }

    /** Lets mails come in by SMTP and tells their ids. */
    List<String> receive(int mails, String mail) {
        try (SmtpConnection session =
                (SmtpConnection) SmtpConnection.of(smtp, mail).connect()) {
            List<String> ids = new ArrayList<>();
            for (int i : IntStream.range(0, mails).toArray()) {
                String reply = session.deliver();
                ids.add(reply.substring(reply.lastIndexOf(' ') + 1));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void verifyMore(int domains) {
        for (int i = 0; i < domains; i++) {
            answer(Samples.call("Action=VerifyDomainIdentity&Version=2010-12-01&Domain=domain-" + i + ".example"));
        }
    }

    void forgetAll() {
        answer(HttpConnection.post("/_emulator/reset", "", ""));
        answer(Samples.call(Samples.verifyDomain()));
    }

    private void answer(byte[] request) {
        try (HttpConnection connection =
                (HttpConnection) HttpConnection.of(http, List.of(request)).connect()) {
            connection.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
