package sesemulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM of its own that is under load; all have the same heap and the same collector. */
final class Server implements AutoCloseable {
    private static final String HEAP = "-Xmx2g";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Process process;
    private final Path collections;

    private Server(Process process, Path collections) {
        this.process = process;
        this.collections = collections;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param name of its files in the folder
     * @param arguments of {@code java}, those of memory aside
     */
    static Server start(Path folder, String name, List<String> arguments, int... ports) {
        Path collections = folder.resolve(name + ".gc");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseG1GC",
                "-Xlog:gc:file=" + collections + "::filecount=0"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            for (int port : ports) {
                awaitListener(name, process, port);
            }
            return new Server(process, collections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitListener(String name, Process process, int port) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                pause(); // not there yet
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException(name + " does not listen at " + port + "; see its log");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it took so far. */
    Use use() {
        return new Use(process.info().totalCpuDuration().orElse(Duration.ZERO), allocated());
    }

    /**
     * What a server took of the machine.
     *
     * @param allocated octets, as far as its collections tell: to some megabytes
     */
    record Use(Duration processorTime, long allocated) {}

    private long allocated() {
        long megabytes = 0;
        long left = 0;
        for (String line : lines(collections)) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                megabytes += Math.max(0, Long.parseLong(collection.group(1)) - left);
                left = Long.parseLong(collection.group(2));
            }
        }
        return megabytes << 20;
    }

    /** The most megabytes of the machine that it held at a time; 0 where the system does not tell. */
    long peakMegabytes() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.exists(status)
                ? lines(status).stream()
                        .map(PEAK::matcher)
                        .filter(Matcher::find)
                        .mapToLong(peak -> Long.parseLong(peak.group(1)) >> 10)
                        .sum()
                : 0;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
