package sesemulator.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/**
 * Where another emulator, or AWS itself, answers one of its services.
 *
 * @param url without credentials
 * @param credentials access key id and secret key, with a colon between; null to sign as the account in question
 */
public record AwsEndpoint(URI url, @Nullable String credentials) {
    /** Emulators look at no more than the access key id, which names the account. */
    private static final String ANY_SECRET = "any";

    /** The endpoint of a URL that may hold credentials: {@code http://key:secret@localhost:9000}. */
    public static Optional<AwsEndpoint> parse(String text) {
        return HttpUrl.parse(text).flatMap(AwsEndpoint::of);
    }

    private static Optional<AwsEndpoint> of(URI told) {
        String credentials = told.getUserInfo();
        boolean areWhole = credentials == null || credentials.matches("(?s)[^:]+:.+");
        if (!areWhole || told.getQuery() != null || told.getFragment() != null) {
            return Optional.empty();
        }
        try {
            URI url = new URI(told.getScheme(), null, told.getHost(), told.getPort(), told.getPath(), null, null);
            return Optional.of(new AwsEndpoint(url, credentials));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    String accessKeyId(Scope scope) {
        return credentials == null ? scope.accountId() : credentials.substring(0, credentials.indexOf(':'));
    }

    String secretKey() {
        return credentials == null ? ANY_SECRET : credentials.substring(credentials.indexOf(':') + 1);
    }

    /** Without the secret, since it is logged. */
    @Override
    public String toString() {
        return url.toString();
    }
}
