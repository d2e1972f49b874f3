package sesemulator.protocol;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sesemulator.account.Scope;

/** A known key of callers, with the account that it belongs to. */
public record AccessKey(String id, String secret, String accountId) {
    private static final Pattern TEXT =
            Pattern.compile("(?<id>[A-Za-z0-9_.-]{1,128})(?:@(?<account>[^:]*))?:(?<secret>[\\x21-\\x7e]{1,256})");

    public AccessKey {
        if (!Scope.isAccountId(accountId)) {
            throw new IllegalArgumentException("An account has 12 digits, unlike " + accountId);
        }
    }

    /** Reads {@code id:secret} or {@code id@account:secret}; empty for anything else. */
    public static Optional<AccessKey> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String id = matcher.group("id");
        String told = matcher.group("account");
        String account = told == null ? accountOf(id) : told;
        return Scope.isAccountId(account)
                ? Optional.of(new AccessKey(id, matcher.group("secret"), account))
                : Optional.empty();
    }

    /** Whose a key is that nobody told about. */
    static String accountOf(String id) {
        return Scope.isAccountId(id) ? id : Scope.DEFAULT.accountId();
    }

    /** Without the secret, which is for no log. */
    @Override
    public String toString() {
        return "AccessKey[id=" + id + ", accountId=" + accountId + "]";
    }
}
