package sesemulator.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads the addresses of programs that are told by HTTP. */
public final class HttpUrl {
    private HttpUrl() {}

    /** The URL of that text, if it is an absolute one of HTTP or HTTPS. */
    public static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean hasPort = uri.getPort() >= -1 && uri.getPort() != 0 && uri.getPort() <= 65_535;
            return isHttp && uri.getHost() != null && hasPort ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
