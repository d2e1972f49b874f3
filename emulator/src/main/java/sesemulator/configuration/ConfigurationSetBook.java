package sesemulator.configuration;

import sesemulator.account.Scope;
import sesemulator.error.SesErrors;

/** Finds configuration sets by SES's rules. */
public final class ConfigurationSetBook {
    private final ConfigurationSets sets;

    public ConfigurationSetBook(ConfigurationSets sets) {
        this.sets = sets;
    }

    /** The set of that name; the text of the error if there is none is assumed. */
    public ConfigurationSet find(Scope scope, String name) {
        return sets.find(scope, name)
                .orElseThrow(() ->
                        SesErrors.configurationSetDoesNotExist("Configuration set <" + name + "> does not exist."));
    }
}
