package sesemulator;

import java.net.URI;

/**
 * Where a running emulator can be reached from this machine.
 *
 * @param host a name or address, IPv6 in brackets
 */
record Endpoints(String host, int httpPort, int smtpPort) {
    static Endpoints of(Emulator emulator, Config config) {
        boolean everywhere = config.host().equals("0.0.0.0") || config.host().equals("::");
        String host = everywhere ? "localhost" : config.host();
        return new Endpoints(host.contains(":") ? "[" + host + "]" : host, emulator.httpPort(), emulator.smtpPort());
    }

    URI http() {
        return URI.create("http://" + host + ":" + httpPort);
    }
}
