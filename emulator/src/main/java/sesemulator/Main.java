package sesemulator;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import sesemulator.store.StoreException;
import software.amazon.awssdk.core.exception.SdkException;

/** Starts the emulator from the command line. */
final class Main {
    private static final int BAD_START = 1;
    private static final int BAD_OPTION = 2;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        LastingLogs.install();
        int exit = run(args, System.getenv(), System.out, System.err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Returns when the emulator was told to stop, with the exit code. */
    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        CommandLine commandLine = Arguments.commandLine(environment);
        try {
            commandLine.parseArgs(args);
        } catch (ParameterException e) {
            err.println("ses-emulator: " + e.getMessage() + " (--help tells all options)");
            return BAD_OPTION;
        }
        if (commandLine.isUsageHelpRequested()) {
            commandLine.usage(out);
            return 0;
        }
        if (commandLine.isVersionHelpRequested()) {
            commandLine.printVersionHelp(out);
            return 0;
        }
        return serve(commandLine.getCommand(), out, err);
    }

    private static int serve(Config config, PrintStream out, PrintStream err) throws InterruptedException {
        EventLog.start(out, config.logFormat());
        try {
            Emulator emulator = new Emulator(config);
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "stop"));
            Endpoints endpoints = Endpoints.of(emulator, config);
            try (Announcement start = new Announcement(out, config.logFormat())) {
                Banner.print(start.lines(), endpoints, config);
            }
            if (config.demo()) {
                try (Announcement demo = new Announcement(out, config.logFormat())) {
                    new Demo(
                                    demo.lines(),
                                    endpoints,
                                    AccessSettings.of(config).demoKey(),
                                    config.controlToken().orElse("none"))
                            .play();
                }
            }
        } catch (StartException e) {
            String.valueOf(e.getMessage()).lines().forEach(line -> err.println("ses-emulator: " + line));
            return e.exitCode();
        } catch (StoreException e) {
            err.println("ses-emulator: " + e.getMessage());
            return BAD_START;
        } catch (MessagingException | IOException | SdkException e) {
            err.println("ses-emulator: the demo failed: " + e.getMessage());
            return BAD_START;
        }
        new CountDownLatch(1).await(); // until a signal ends the program
        return 0;
    }
}
