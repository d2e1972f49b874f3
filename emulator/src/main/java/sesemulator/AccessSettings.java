package sesemulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.control.ControlToken;
import sesemulator.protocol.AccessKey;

/**
 * Who may call; checked once, before anything starts.
 *
 * @param keys those of the SES API; empty where any signature is taken
 * @param controlToken that of the control API
 */
record AccessSettings(List<AccessKey> keys, ControlToken controlToken) {
    /** @throws StartException if a setting cannot be */
    static AccessSettings of(Config config) {
        List<AccessKey> keys = keys(config.accessKeys());
        if (config.demo() && !keys.isEmpty() && keys.stream().noneMatch(AccessSettings::isOfDefault)) {
            throw StartException.badOption("--demo plays in account " + Scope.DEFAULT.accountId()
                    + ", which none of --access-keys belongs to");
        }
        return new AccessSettings(
                keys, config.controlToken().map(AccessSettings::token).orElse(ControlToken.NONE));
    }

    /** The key that the demo signs by. */
    AccessKey demoKey() {
        return keys.stream()
                .filter(AccessSettings::isOfDefault)
                .findFirst()
                .orElseGet(() -> new AccessKey("any", "any", Scope.DEFAULT.accountId()));
    }

    private static ControlToken token(String told) {
        if (!told.matches("[\\x21-\\x7e]{1,512}")) {
            throw StartException.badOption(
                    "Invalid --control-token: it must be ASCII without spaces, of at most 512 characters");
        }
        return ControlToken.of(told);
    }

    private static boolean isOfDefault(AccessKey key) {
        return key.accountId().equals(Scope.DEFAULT.accountId());
    }

    private static List<AccessKey> keys(@Nullable List<String> told) {
        List<AccessKey> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String text : told == null ? List.<String>of() : told) {
            AccessKey key = AccessKey.parse(text.strip())
                    .orElseThrow(() -> StartException.badOption("Invalid --access-keys: entry " + (keys.size() + 1)
                            + " is none; one looks like <id>:<secret> or <id>@<account>:<secret>"));
            if (!ids.add(key.id())) {
                throw StartException.badOption("--access-keys has the id '" + key.id() + "' more than once");
            }
            keys.add(key);
        }
        return List.copyOf(keys);
    }
}
