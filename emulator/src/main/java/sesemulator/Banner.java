package sesemulator;

import java.io.PrintStream;

/** The few lines that a start prints: the ports, how to point an SDK here, where to look. */
final class Banner {
    private Banner() {}

    static void print(PrintStream out, Endpoints endpoints, Config config) {
        out.println("ses-emulator " + Version.text() + " is ready");
        out.println("  SES API   " + endpoints.http() + "  (SDK: endpointOverride, AWS CLI: --endpoint-url; "
                + (config.accessKeys() == null
                        ? "any credentials, 12 digits as access key id name the account)"
                        : "signed by one of --access-keys)"));
        endpoints.https().ifPresent(uri -> out.println("  by TLS    " + uri));
        out.println("  SMTP      " + endpoints.host() + ":" + endpoints.smtpPort());
        out.println("  look at   " + endpoints.http() + "/  (a page, for a browser)");
        out.println("            " + endpoints.http() + "/_emulator/captured-bounces");
        out.println("            " + endpoints.http() + "/_emulator/received-messages");
        config.relay().ifPresent(relay -> out.println("  relay     " + relay + " gets every bounce"));
    }
}
