package sesemulator.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request tells of the page that had a browser make it. Any page that a developer looks at can have the browser
 * ask a server on the developer's machine; programs send none of these headers but {@code Host}.
 *
 * @param host the header {@code Host}; empty for none
 * @param origin the header {@code Origin}: whose page asks; null for none
 * @param site the header {@code Sec-Fetch-Site}; null from programs, old browsers, and to hosts without TLS
 * @param isNavigation whether the whole page is to be what is asked for, as after a click on a link
 */
public record BrowserRequest(
        String method,
        String host,
        @Nullable String origin,
        @Nullable String site,
        boolean isNavigation) {
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none"); // none: the user typed the address

    /** Whether it bears a mark that only browsers make. */
    public boolean isOfBrowser() {
        return origin != null || site != null;
    }

    /** Why the request must not be answered, for people; empty if it may be. */
    public Optional<String> objection(OwnHosts hosts) {
        if (!hosts.include(host)) {
            return Optional.of("The host '" + host + "' is not known to be this emulator, and could be the name of a"
                    + " page that means harm; if it is yours, start with --allowed-host");
        }
        if (origin != null && !isOwn(origin, hosts)) {
            return Optional.of("A page of " + origin + " must not have a browser call this emulator");
        }
        boolean isForeign = origin == null && site != null && !OWN_SITES.contains(site.toLowerCase(Locale.ROOT));
        return isForeign && !isLink()
                ? Optional.of("A page of another site must not have a browser call this emulator")
                : Optional.empty();
    }

    /** A link may lead here from anywhere: who made it sees nothing of the answer. */
    private boolean isLink() {
        return isNavigation && method.equals("GET");
    }

    /** A proxy that ends TLS before this server may name another host to it, so the ones told go by themselves. */
    private boolean isOwn(String page, OwnHosts hosts) {
        int name = page.indexOf("://") + 3;
        if (name < 3) {
            return false; // "null": a sandboxed page, or one of a file
        }
        String authority = page.substring(name).toLowerCase(Locale.ROOT);
        String defaultPort = page.startsWith("https:") ? ":443" : ":80";
        return withPort(authority, defaultPort).equals(withPort(host.toLowerCase(Locale.ROOT), defaultPort))
                || hosts.areServedAt(authority);
    }

    private static String withPort(String authority, String defaultPort) {
        return authority.matches(".*:\\d+") ? authority : authority + defaultPort;
    }
}
