package sesemulator.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program prints, as far as it has come. Safe for many threads. */
final class PrintedText {
    private final StringBuilder text = new StringBuilder();
    private boolean hasEnded;

    private PrintedText() {}

    /** Reads in a thread of its own until the program ends. */
    static PrintedText of(InputStream stream) {
        PrintedText printed = new PrintedText();
        Thread reader = new Thread(() -> printed.readAll(stream), "printed-text");
        reader.setDaemon(true);
        reader.start();
        return printed;
    }

    private void readAll(InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line + "\n");
            }
        } catch (IOException e) {
            add("(broke off: " + e + ")\n");
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        text.append(line);
        notifyAll();
    }

    private synchronized void end() {
        hasEnded = true;
        notifyAll();
    }

    synchronized String soFar() {
        return text.toString();
    }

    /** All of it, when the program has ended. */
    synchronized String whole(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!hasEnded && System.nanoTime() < deadline) {
            wait(millisUntil(deadline));
        }
        return soFar();
    }

    /** The first match, as soon as it is printed. */
    synchronized Matcher await(Pattern pattern, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Matcher matcher = pattern.matcher(soFar());
        while (!matcher.find()) {
            if (hasEnded || System.nanoTime() >= deadline) {
                throw new IllegalStateException("'" + pattern + "' was not printed, but:\n" + soFar());
            }
            wait(millisUntil(deadline));
            matcher = pattern.matcher(soFar());
        }
        return matcher;
    }

    private static long millisUntil(long deadline) {
        return Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
    }
}
