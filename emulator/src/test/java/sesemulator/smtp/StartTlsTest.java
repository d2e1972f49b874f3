package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.tls.Trust;

class StartTlsTest {
    private static final String HOST = "inbound-smtp.us-east-1.amazonaws.com";

    private final RunningSmtp smtp = RunningSmtp.start();

    @AfterEach
    void stop() {
        smtp.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void takes_mail_from_a_client_that_trusts_its_certificate(String protocol) throws Exception {
        X509Certificate certificate = certificateOf(smtp);
        try (Conversation client = smtp.conversation()) {
            startTls(client, Trust.only(certificate), HOST, protocol);
            client.play("""
                    C: EHLO secret.example
                    S: 250-…
                    S: 250-…
                    S: 250-…
                    S: 250-…
                    S: 250-…
                    S: 250-…
                    S: 250 Ok
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    C: RCPT TO:<b@example.com>
                    S: 250 Ok
                    C: DATA
                    S: 354 …
                    C: Secret
                    C: .
                    S: 250 OK …
                    C: STARTTLS
                    S: 454 …
                    C: MAIL FROM:<>
                    S: 250 Ok
                    C: RCPT TO:<b@example.com>
                    S: 250 Ok
                    """).send("BDAT 5 LAST\r\nchunk").play("S: 250 OK …");
        }

        assertThat(smtp.mails()).map(smtp::contentOf).containsExactly("Secret\r\n", "chunk");
    }

    @Test
    void forgets_what_was_told_before() throws Exception {
        try (Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    C: STARTTLS
                    S: 220 Ready to start TLS
                    """);
            client.goOnWith(handshake(client.socket(), Trust.only(certificateOf(smtp)), HOST, "TLSv1.3"));

            client.play("""
                    C: RCPT TO:<b@example.com>
                    S: 503 5.5.1 Error: need MAIL command
                    """);
        }
    }

    @Test
    void has_one_certificate_for_its_host_name_alone() throws Exception {
        X509Certificate certificate = certificateOf(smtp);

        assertThat(certificateOf(smtp)).isEqualTo(certificate);
        try (Conversation client = smtp.conversation()) {
            assertThatThrownBy(() -> startTls(client, Trust.only(certificate), "other.example", "TLSv1.3"))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("other.example");
        }
    }

    @Test
    void survives_clients_that_do_not_mean_it() throws Exception {
        for (String nonsense : new String[] {"EHLO client.example\r\n", "\u0016\u0003\u0001\u0000\u0001x", ""}) {
            try (Conversation client = smtp.conversation()) {
                client.play("""
                        S: 220 …
                        C: STARTTLS
                        S: 220 Ready to start TLS
                        """).send(nonsense).hangUp().readLine();
            }
        }

        assertThat(certificateOf(smtp).getSubjectX500Principal().getName()).isEqualTo("CN=" + HOST);
    }

    private static void startTls(Conversation client, SSLContext trust, String host, String protocol)
            throws IOException, GeneralSecurityException {
        client.play("""
                S: 220 …
                C: STARTTLS
                S: 220 Ready to start TLS
                """);
        client.goOnWith(handshake(client.socket(), trust, host, protocol));
    }

    private static SSLSocket handshake(Socket plain, SSLContext trust, String host, String protocol)
            throws IOException, GeneralSecurityException {
        SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {protocol});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static X509Certificate certificateOf(RunningSmtp smtp) throws IOException, GeneralSecurityException {
        try (Conversation client = smtp.conversation()) {
            startTls(client, Trust.anyone(), HOST, "TLSv1.3");
            SSLSocket socket = (SSLSocket) client.socket();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }
}
