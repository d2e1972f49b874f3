package sesemulator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.tls.Trust;

/** TLS of a whole emulator, by certificates of its own and others. */
class TlsTest {
    @TempDir
    private static @Nullable Path folder;

    @BeforeAll
    static void makeFiles() throws Exception {
        KeyFiles.make(folder());
    }

    private static Path folder() {
        return requireNonNull(folder);
    }

    @Test
    void serves_https_beside_http_by_a_certificate_of_its_own() throws Exception {
        try (StartedEmulator emulator = new StartedEmulator("--https-port", "0")) {
            X509Certificate certificate = shownAt(emulator.tlsUri());

            HttpResponse<String> answer = get(Trust.only(certificate), emulator.tlsUri());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"ready\"");
            assertThat(get(Trust.only(certificate), emulator.uri()).statusCode())
                    .isEqualTo(200);
            assertThat(certificate.getSubjectAlternativeNames())
                    .hasToString("[[2, localhost], [7, 127.0.0.1], [7, 0:0:0:0:0:0:0:1]]");
            assertThatThrownBy(() -> get(SSLContext.getDefault(), emulator.tlsUri()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"both.pem", "certificate.pem,key.pem", "store.p12"})
    void shows_the_certificate_that_it_is_given_by_https_and_smtp(String files) throws Exception {
        String paths = folder() + "/" + files.replace(",", "," + folder() + "/");
        String[] flags = {"--https-port", "0", "--tls-certificate", paths};
        String[] all = files.endsWith("p12")
                ? new String[] {flags[0], flags[1], flags[2], flags[3], "--tls-password", "changeit"}
                : flags;

        try (StartedEmulator emulator = new StartedEmulator(all)) {
            assertThat(shownAt(emulator.tlsUri()).getSubjectX500Principal().getName())
                    .isEqualTo("CN=mail.example");
            assertThat(shownBySmtp(emulator.smtpPort())
                            .getSubjectX500Principal()
                            .getName())
                    .isEqualTo("CN=mail.example");
        }
    }

    @Test
    void refuses_files_that_hold_something_else() {
        assertRefused("certificate.pem", "it holds no private key in PEM");
        assertRefused("key.pem", "it holds no certificate in PEM, and is no PKCS #12 store");
        assertRefused("store.p12", "keystore password was incorrect");
        assertRefused("sec1.pem", "its key is a EC PRIVATE KEY, but must be a PRIVATE KEY, not encrypted");
    }

    private static void assertRefused(String file, String why) {
        Config config =
                TestConfig.of("--tls-certificate", folder().resolve(file).toString());

        assertThatThrownBy(() -> Settings.of(config))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("Invalid --tls-certificate " + folder().resolve(file) + ": ")
                .hasMessageContaining(why);
    }

    private static HttpResponse<String> get(SSLContext trust, URI uri) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri.resolve("/_emulator/health")).build();
        return HttpClient.newBuilder().sslContext(trust).build().send(request, BodyHandlers.ofString());
    }

    private static X509Certificate shownAt(URI uri) throws IOException, GeneralSecurityException {
        return shown(new Socket("localhost", uri.getPort()));
    }

    private static X509Certificate shownBySmtp(int port) throws IOException, GeneralSecurityException {
        Socket socket = new Socket("localhost", port);
        BufferedReader replies =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        replies.readLine();
        socket.getOutputStream().write("STARTTLS\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(replies.readLine()).startsWith("220 ");
        return shown(socket);
    }

    private static X509Certificate shown(Socket plain) throws IOException, GeneralSecurityException {
        SSLSocketFactory tls = Trust.anyone().getSocketFactory();
        try (SSLSocket socket = (SSLSocket) tls.createSocket(plain, "localhost", plain.getPort(), true)) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }
}
