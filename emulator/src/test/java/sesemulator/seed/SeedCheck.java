package sesemulator.seed;

import sesemulator.account.ScopeFilter;
import sesemulator.fuzz.Reading;

/** What holds of any octets that are to be a seed. */
public final class SeedCheck {
    private SeedCheck() {}

    public static void readsOrRefuses(byte[] document) throws Exception {
        for (Format format : Format.values()) {
            Reading.endsWellOrIn(SeedException.class, () -> SeedReader.ofBody(document, format, ScopeFilter.ANY));
        }
    }
}
