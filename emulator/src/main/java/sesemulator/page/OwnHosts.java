package sesemulator.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that this server is called by. A page of somebody else's can have its own name lead here (DNS rebinding) and
 * is then of one origin with the emulator, so a name that anybody can register is none of ours unless it was told.
 */
public final class OwnHosts {
    /** Under these nobody can register a name: RFC 6761, RFC 6762, RFC 8375, {@code .internal} of ICANN, Kubernetes. */
    private static final List<String> UNREGISTRABLE =
            List.of(".localhost", ".test", ".example", ".local", ".home.arpa", ".internal", ".svc");

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private final Set<String> names;
    private final Set<String> proxies;

    /**
     * @param names ours, beyond those that are anyway
     * @param proxies names with the port, unless it is that of HTTP or HTTPS, that a proxy before this server is asked by
     */
    public OwnHosts(Collection<String> names, Collection<String> proxies) {
        this.names = Stream.concat(names.stream(), proxies.stream())
                .map(OwnHosts::nameOf)
                .collect(Collectors.toUnmodifiableSet());
        this.proxies =
                proxies.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a host is this server, by a name that nobody else can have: an address, a name without a dot, as services
     * of containers have, one under a reserved domain, or one that was told.
     *
     * @param host as in the header {@code Host}, with or without its port; empty where none was sent, as no browser does
     */
    public boolean include(String host) {
        String name = nameOf(host);
        return name.indexOf('.') < 0
                || name.startsWith("[")
                || IPV4.matcher(name).matches()
                || UNREGISTRABLE.stream().anyMatch(name::endsWith)
                || names.contains(name);
    }

    /**
     * Whether a page of this origin came by a proxy before this server.
     *
     * @param authority host and, unless it is the scheme's, port
     */
    boolean areServedAt(String authority) {
        return proxies.contains(authority);
    }

    private static String nameOf(String host) {
        String name = PORT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
