package sesemulator;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a running emulator can be reached from this machine.
 *
 * @param host a name or address, IPv6 in brackets
 */
record Endpoints(String host, int httpPort, OptionalInt httpsPort, int smtpPort) {
    static Endpoints of(Emulator emulator, Config config) {
        boolean everywhere = config.host().equals("0.0.0.0") || config.host().equals("::");
        String host = everywhere ? "localhost" : config.host();
        return new Endpoints(
                host.contains(":") ? "[" + host + "]" : host,
                emulator.httpPort(),
                emulator.httpsPort(),
                emulator.smtpPort());
    }

    URI http() {
        return URI.create("http://" + host + ":" + httpPort);
    }

    Optional<URI> https() {
        return httpsPort.isPresent()
                ? Optional.of(URI.create("https://" + host + ":" + httpsPort.getAsInt()))
                : Optional.empty();
    }
}
