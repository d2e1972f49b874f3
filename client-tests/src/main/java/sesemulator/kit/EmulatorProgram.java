package sesemulator.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that runs beside the tests, and what it has printed. It ends with this JVM at the latest. */
final class EmulatorProgram implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(10);
    /** Characters of what was printed; more than a start prints, and than anybody reads. */
    private static final int MOST_KEPT = 64 * 1024;

    private final Process process;
    private final Thread ending = new Thread(this::end, "end-ses-emulator");
    private final StringBuilder printed = new StringBuilder();
    private boolean hasEnded;

    EmulatorProgram(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(ending);
        Thread reader = new Thread(this::read, "ses-emulator-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line + "\n");
            }
        } catch (IOException e) {
            add("(the rest cannot be read: " + e + ")\n");
        } finally {
            markEnd();
        }
    }

    private synchronized void add(String text) {
        printed.append(text);
        printed.delete(0, Math.max(0, printed.length() - MOST_KEPT));
        notifyAll();
    }

    private synchronized void markEnd() {
        hasEnded = true;
        notifyAll();
    }

    /**
     * What was printed, as soon as it matches.
     *
     * @throws EmulatorException if the program ends before, or time is up; with what it printed instead
     */
    synchronized Matcher await(Pattern pattern, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Matcher matcher = pattern.matcher(printed.toString());
        while (!matcher.find()) {
            long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (hasEnded || millis <= 0) {
                throw new EmulatorException("The emulator " + (hasEnded ? "ended" : "was not ready within " + patience)
                        + " and printed:\n" + printed);
            }
            try {
                wait(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmulatorException("Interrupted while the emulator started", e);
            }
            matcher = pattern.matcher(printed.toString());
        }
        return matcher;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            return; // this JVM ends, and the hook with it does what is to be done
        }
        end();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
