package sesemulator;

import java.io.PrintStream;

/** The few lines that a start prints: the ports, how to point an SDK here, where to look. */
final class Banner {
    private Banner() {}

    static void print(PrintStream out, Emulator emulator, Config config) {
        String host = config.host().equals("0.0.0.0") ? "localhost" : config.host();
        String url = "http://" + host + ":" + emulator.httpPort();
        out.println("ses-emulator " + Version.text() + " is ready");
        out.println("  SES API    " + url + "   (SDK: endpointOverride, any credentials; AWS CLI: --endpoint-url)");
        out.println("  SMTP       " + host + ":" + emulator.smtpPort());
        out.println("  captured   " + url + "/_emulator/captured-bounces");
        out.println("  received   " + url + "/_emulator/received-messages");
    }
}
