package sesemulator.seed;

import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Reads which account and region an entry is of; what is not told is that of what stands around it. */
final class Scopes {
    private Scopes() {}

    static ScopeFilter told(Members members, ScopeFilter around) {
        return new ScopeFilter(
                or(members.value("account", Values::account), around.accountId()),
                or(members.value("region", Values::region), around.region()));
    }

    static Scope whole(ScopeFilter told, Scope otherwise) {
        return new Scope(
                told.accountId() == null ? otherwise.accountId() : told.accountId(),
                told.region() == null ? otherwise.region() : told.region());
    }

    private static @Nullable String or(@Nullable String told, @Nullable String otherwise) {
        return told == null ? otherwise : told;
    }
}
