package sesemulator.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sesemulator.account.Scope;

/**
 * {@code arn:aws:ses:REGION:ACCOUNT:identity/NAME} (documented).
 *
 * @param scope the account and region that own the identity
 */
public record IdentityArn(Scope scope, String identity) {
    private static final Pattern FORM =
            Pattern.compile("arn:aws(?:-cn|-us-gov)?:ses:([a-z0-9-]{1,32}):([0-9]{12}):identity/([!-~]{1,320})");

    public static Optional<IdentityArn> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !Scope.isRegion(parts.group(1))) {
            return Optional.empty();
        }
        Scope owner = new Scope(parts.group(2), parts.group(1));
        return Optional.of(new IdentityArn(owner, IdentityRegistry.canonical(parts.group(3))));
    }

    @Override
    public String toString() {
        return "arn:aws:ses:" + scope.region() + ":" + scope.accountId() + ":identity/" + identity;
    }
}
