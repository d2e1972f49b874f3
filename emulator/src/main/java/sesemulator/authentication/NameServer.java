package sesemulator.authentication;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;

/** Who answers what is looked up. */
public final class NameServer {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Resolver resolver;

    private NameServer(Resolver resolver) {
        this.resolver = resolver;
        resolver.setTimeout(PATIENCE);
    }

    /** Those that this machine is set to ask. */
    public static NameServer ofTheSystem() {
        return new NameServer(new ExtendedResolver());
    }

    public static NameServer at(InetSocketAddress address) {
        return new NameServer(new SimpleResolver(address));
    }

    /**
     * The same, behind a file that alone answers for the domains it names.
     *
     * @throws IOException if the file cannot be read, or holds what is no record; tells the line
     */
    public NameServer behind(Path masterFile) throws IOException {
        return new NameServer(new ZoneFileResolver(ZoneFile.read(masterFile), resolver));
    }

    Resolver resolver() {
        return resolver;
    }
}
