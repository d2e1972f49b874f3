package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class EventLogTest {
    private static final Logger LOG = LoggerFactory.getLogger("sesemulator.room.Desk");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void give_the_logs_back() throws IOException {
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void writes_an_event_for_people() {
        start(LogFormat.TEXT);

        LOG.info("Bounced {} for {{0}}", "mail");

        assertThat(lines()).hasSize(1);
        assertThat(lines()[0])
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO Desk - Bounced mail for \\{\\{0}}");
    }

    @Test
    void writes_an_event_for_programs() throws IOException {
        start(LogFormat.JSON);
        Instant before = Instant.now().minusMillis(1);

        LOG.error("Request {} failed", 7, new IllegalStateException("boom"));

        assertThat(lines()).hasSize(1);
        JsonNode event = new ObjectMapper().readTree(lines()[0]);
        assertThat(Instant.parse(event.path("time").asText())).isBetween(before, Instant.now());
        assertThat(event.path("level").asText()).isEqualTo("ERROR");
        assertThat(event.path("logger").asText()).isEqualTo("sesemulator.room.Desk");
        assertThat(event.path("message").asText()).isEqualTo("Request 7 failed");
        assertThat(event.path("stackTrace").asText())
                .startsWith("java.lang.IllegalStateException: boom")
                .contains("\n\tat sesemulator.EventLogTest.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb\r\nc\rd",
                "\u0000\u0007\u001b[31m\u007f",
                "\"quoted\" \\ and {braces}",
                "\u2028 \u2029 \u0085",
                "\ud83d\ude00 \ud800 alone, zażółć 日本語",
                ""
            })
    void keeps_whatever_a_message_holds_in_one_line_of_json(String message) throws IOException {
        start(LogFormat.JSON);

        LOG.warn(message, new IllegalArgumentException(message));

        assertThat(lines()).hasSize(1);
        assertThat(lines()[0]).matches("[\\x20-\\x7f]*");
        JsonNode event = new ObjectMapper().readTree(lines()[0]);
        assertThat(event.path("message").asText()).isEqualTo(message);
        assertThat(event.path("stackTrace").asText()).contains(message);
    }

    @Test
    void keeps_a_message_and_a_stack_trace_in_one_line_for_people() {
        start(LogFormat.TEXT);

        LOG.warn("first\r\n2026-01-31T12:00:00.000Z ERROR Desk - forged\u001b[31m", new IllegalStateException("boom"));

        assertThat(lines()).hasSize(1);
        assertThat(lines()[0])
                .contains("WARN Desk - first | 2026-01-31T12:00:00.000Z ERROR Desk - forged?[31m")
                .contains(" | java.lang.IllegalStateException: boom | at sesemulator.EventLogTest.");
    }

    @ParameterizedTest
    @EnumSource
    void lets_libraries_speak_only_of_what_somebody_should_look_at(LogFormat format) {
        start(format);

        LOG.debug("details");
        LoggerFactory.getLogger("org.eclipse.jetty.server.Server").info("Started");
        LoggerFactory.getLogger("org.subethamail.smtp.server.Session").warn("A client hung up");
        LoggerFactory.getLogger("io.javalin.Javalin").error("Port already in use");
        LoggerFactory.getLogger("com.zaxxer.hikari.pool.HikariPool").warn("Thread starvation");

        assertThat(lines()).hasSize(1);
        assertThat(lines()[0]).contains("Thread starvation");
    }

    @Test
    void makes_lines_for_people_one_event_for_programs() throws IOException {
        PrintStream out = start(LogFormat.JSON);

        try (Announcement announcement = new Announcement(out, LogFormat.JSON)) {
            announcement.lines().println("ses-emulator is ready");
            announcement.lines().println("  SMTP  127.0.0.1:2525");
        }

        assertThat(lines()).hasSize(1);
        assertThat(new ObjectMapper()
                        .readTree(lines()[0])
                        .path("message")
                        .asText()
                        .lines())
                .containsExactly("ses-emulator is ready", "  SMTP  127.0.0.1:2525");
    }

    private PrintStream start(LogFormat format) {
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        EventLog.start(out, format);
        return out;
    }

    private String[] lines() {
        return written.toString(StandardCharsets.UTF_8).split("\n");
    }
}
