package sesemulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sesemulator.tls.TlsIdentity;

/**
 * Who the servers are by TLS; checked once, before anything starts.
 *
 * @param own null for certificates that are made when they are needed
 * @param hosts by which clients may know this machine, for a certificate that is made
 */
record TlsSettings(@Nullable TlsIdentity own, List<String> hosts) {
    /** @throws StartException if a setting cannot be */
    static TlsSettings of(Config config, @Nullable URI publicUrl) {
        List<Path> files = config.tlsCertificate();
        if (files == null && config.tlsPassword().isPresent()) {
            throw StartException.badOption("--tls-password has no effect without --tls-certificate");
        }
        Set<String> hosts = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
        if (publicUrl != null && publicUrl.getHost() != null) {
            hosts.add(publicUrl.getHost().replaceAll("[\\[\\]]", ""));
        }
        hosts.add(config.host().replaceFirst("%.*", "")); // fe80::1%eth0
        return new TlsSettings(
                files == null ? null : read(files, config.tlsPassword().orElse("")), List.copyOf(hosts));
    }

    private static TlsIdentity read(List<Path> files, String password) {
        Path file = files.get(0);
        if (files.size() > 2) {
            throw StartException.badOption("--tls-certificate takes a file and its key's, not " + files.size());
        }
        try {
            return TlsIdentity.read(file, files.get(files.size() - 1), password);
        } catch (IOException e) {
            throw StartException.badOption("Invalid --tls-certificate " + file + ": " + e.getMessage());
        }
    }

    TlsIdentity forHttp(SecureRandom random) {
        return own == null ? TlsIdentity.selfSigned(hosts, random) : own;
    }

    /** @param hostName what the server calls itself */
    TlsIdentity forSmtp(String hostName, SecureRandom random) {
        return own == null ? TlsIdentity.selfSigned(List.of(hostName), random) : own;
    }
}
