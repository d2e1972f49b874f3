package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that goes away and comes back costs errors, and neither data nor a restart. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@Timeout(180)
class DatabaseAwayTest {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void costs_errors_and_neither_data_nor_a_restart(@TempDir Path folder) throws Exception {
        EmbeddedPostgres server = server(folder, 0);
        try (StartedEmulator emulator =
                new StartedEmulator("--jdbc-url=" + server.getJdbcUrl("postgres", "postgres"))) {
            assertThat(RawMail.deliver(emulator)).contains("\n250 OK ");
            assertThat(listIdentities(emulator).statusCode()).isEqualTo(200);

            for (int time = 0; time < 2; time++) {
                int port = server.getPort();
                server.close();

                assertThat(listIdentities(emulator)).satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(500);
                    assertThat(answer.body()).contains("<Code>InternalFailure</Code>");
                });
                assertThat(RawMail.deliver(emulator))
                        .containsPattern("\n45[0-9] ")
                        .doesNotContain("\n250 OK ");
                assertThat(health(emulator).statusCode()).isEqualTo(503);
                assertThat(health(emulator).body()).contains("\"store\":false");

                server = server(folder, port);
                awaitReady(emulator);
                assertThat(listIdentities(emulator).statusCode()).isEqualTo(200);
                assertThat(RawMail.deliver(emulator)).contains("\n250 OK ");
            }

            String mails = get(emulator, "/_emulator/received-messages").body();
            assertThat(mails.split("\"messageId\"|\"id\":\"", -1)).hasSize(4);
        } finally {
            server.close();
        }
    }

    private static EmbeddedPostgres server(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }

    private void awaitReady(StartedEmulator emulator) throws Exception {
        for (int attempt = 0; health(emulator).statusCode() != 200; attempt++) {
            assertThat(attempt).as("attempts").isLessThan(100);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private HttpResponse<String> listIdentities(StartedEmulator emulator) throws Exception {
        return http.send(
                HttpRequest.newBuilder(emulator.uri())
                        .header("Authorization", SharedEmulatorsTest.AUTHORIZATION)
                        .header("X-Amz-Date", "20261004T000000Z")
                        .POST(BodyPublishers.ofString("Action=ListIdentities&Version=2010-12-01"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> health(StartedEmulator emulator) throws Exception {
        return get(emulator, "/_emulator/health");
    }

    private HttpResponse<String> get(StartedEmulator emulator, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(emulator.uri() + path)).build(), BodyHandlers.ofString());
    }
}
