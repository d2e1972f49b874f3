package sesemulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import sesemulator.authentication.DnsSenderChecks;
import sesemulator.authentication.NameServer;
import sesemulator.receipt.SenderChecks;

/** Whether senders are checked, and who answers about them; nothing of DNS is touched where they are not. */
final class SenderSettings {
    private SenderSettings() {}

    /** @throws StartException if a setting cannot be */
    static SenderChecks of(Config config) {
        if (config.checkSenders()) {
            NameServer server = config.dnsServer().map(SenderSettings::server).orElseGet(NameServer::ofTheSystem);
            return new DnsSenderChecks(
                    config.dnsZone().map(file -> behind(file, server)).orElse(server));
        }
        if (config.dnsServer().isPresent() || config.dnsZone().isPresent()) {
            throw StartException.badOption("--dns-server and --dns-zone have no effect without --check-senders");
        }
        return SenderChecks.NONE;
    }

    private static NameServer server(String told) {
        InetSocketAddress address = Settings.hostAndPort(told)
                .map(named -> new InetSocketAddress(named.getHostString(), named.getPort()))
                .orElseThrow(() -> StartException.badOption(
                        "Invalid --dns-server: '" + told + "'; one looks like 127.0.0.1:53 or [::1]:53"));
        if (address.isUnresolved()) {
            throw StartException.badOption("Invalid --dns-server: the host of '" + told + "' is unknown");
        }
        return NameServer.at(address);
    }

    private static NameServer behind(Path file, NameServer server) {
        try {
            return server.behind(file);
        } catch (IOException e) {
            throw StartException.badOption("Invalid --dns-zone " + file + ": " + e.getMessage());
        }
    }
}
