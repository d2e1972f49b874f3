package sesemulator.kit;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An emulator that runs already, and goes on when the tests have ended. */
record NamedEmulator(URI endpoint, String smtpHost, int smtpPort, String controlToken)
        implements EmulatorSource, RunningEmulator {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(.+):([0-9]{1,5})");
    private static final int SMTP_PORT = 2525;

    /**
     * @param smtp {@code host:port}; empty for the endpoint's host
     * @param controlToken empty for none
     */
    static NamedEmulator of(String endpoint, String smtp, String controlToken) {
        URI uri = uri(endpoint);
        if (smtp.isEmpty()) {
            return new NamedEmulator(uri, uri.getHost(), SMTP_PORT, controlToken);
        }
        Matcher parts = HOST_AND_PORT.matcher(smtp);
        if (!parts.matches()) {
            throw new EmulatorException("The emulator's SMTP must look like localhost:2525, not '" + smtp + "'");
        }
        return new NamedEmulator(uri, parts.group(1), Integer.parseInt(parts.group(2)), controlToken);
    }

    private static URI uri(String endpoint) {
        try {
            URI uri = URI.create(endpoint);
            if (uri.getScheme() != null && uri.getScheme().startsWith("http") && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below, as for what is no URL of HTTP
        }
        throw new EmulatorException(
                "The emulator's endpoint must look like http://localhost:8080, not '" + endpoint + "'");
    }

    @Override
    public RunningEmulator start(List<String> options) {
        if (!options.isEmpty()) {
            throw new EmulatorException("The emulator at " + endpoint + " runs already, so it cannot be given the"
                    + " options " + options + "; start it with them, or give these tests an emulator of their own,"
                    + " by EmulatorSource.jar()");
        }
        new ControlApi(this).get("health", Query.none());
        return this;
    }

    @Override
    public void close() {}
}
