package sesemulator.operation;

import org.jspecify.annotations.Nullable;
import sesemulator.error.SesErrors;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;

/** Reads which page of a list is asked for. The text for a token that is none of ours is assumed. */
final class Paging {
    private Paging() {}

    /** @param token where the page starts; null for the first one */
    static Page.Request page(int size, @Nullable String token) {
        return new Page.Request(size, token == null ? null : start(token));
    }

    private static PageToken start(String token) {
        return PageToken.parse(token).orElseThrow(() -> SesErrors.invalidParameterValue("Invalid token: " + token));
    }
}
