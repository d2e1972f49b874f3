package sesemulator.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.error.SesErrors;
import sesemulator.mail.Page;

/**
 * Changes configuration sets by SES's rules. Safe for many threads. Observed: the texts on sets that exist or do not, and on
 * names; those on event destinations and tracking options are assumed.
 */
public final class ConfigurationSetBook {
    /** Documented, as is the next. */
    private static final int MOST_SETS = 10_000;

    private static final int MOST_DESTINATIONS = 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final ConfigurationSets sets;
    private final TargetChecks checks;
    private final Clocks clocks;
    private final Object lock = new Object();

    public ConfigurationSetBook(ConfigurationSets sets, TargetChecks checks, Clocks clocks) {
        this.sets = sets;
        this.checks = checks;
        this.clocks = clocks;
    }

    public void create(Scope scope, String name) {
        if (!NAME.matcher(name).matches()) {
            throw SesErrors.invalidConfigurationSet("Invalid configuration set name <" + name
                    + ">: only alphanumeric ASCII characters, '_', and '-' are allowed.");
        }
        synchronized (lock) {
            if (sets.find(scope, name).isPresent()) {
                throw SesErrors.configurationSetAlreadyExists("Configuration set <" + name + "> already exists.");
            }
            if (sets.count(scope) >= MOST_SETS) {
                throw SesErrors.limitExceeded("You have reached the limit of " + MOST_SETS + " configuration sets.");
            }
            sets.put(ConfigurationSet.fresh(scope, name));
        }
    }

    /** @throws sesemulator.error.SesException {@code ConfigurationSetDoesNotExist} */
    public ConfigurationSet find(Scope scope, String name) {
        return sets.find(scope, name)
                .orElseThrow(() ->
                        SesErrors.configurationSetDoesNotExist("Configuration set <" + name + "> does not exist."));
    }

    public Page<ConfigurationSet> list(Scope scope, Page.Request page) {
        return sets.list(scope, page);
    }

    public void delete(Scope scope, String name) {
        synchronized (lock) {
            find(scope, name);
            sets.remove(scope, name);
        }
    }

    public void addDestination(Scope scope, String name, EventDestination destination) {
        checkDestination(scope, destination);
        change(scope, name, set -> {
            if (destination(set, destination.name()).isPresent()) {
                throw SesErrors.eventDestinationAlreadyExists("Event destination <" + destination.name()
                        + "> already exists in configuration set <" + name + ">.");
            }
            if (set.destinations().size() >= MOST_DESTINATIONS) {
                throw SesErrors.limitExceeded(
                        "A configuration set has at most " + MOST_DESTINATIONS + " event destinations.");
            }
            List<EventDestination> all = new ArrayList<>(set.destinations());
            all.add(destination);
            return set.withDestinations(all);
        });
    }

    public void changeDestination(Scope scope, String name, EventDestination destination) {
        checkDestination(scope, destination);
        change(scope, name, set -> {
            requireDestination(set, destination.name());
            return set.withDestinations(set.destinations().stream()
                    .map(each -> each.name().equals(destination.name()) ? destination : each)
                    .toList());
        });
    }

    public void removeDestination(Scope scope, String name, String destination) {
        change(scope, name, set -> {
            requireDestination(set, destination);
            return set.withDestinations(set.destinations().stream()
                    .filter(each -> !each.name().equals(destination))
                    .toList());
        });
    }

    private void checkDestination(Scope scope, EventDestination destination) {
        if (!NAME.matcher(destination.name()).matches()) {
            throw SesErrors.invalidParameterValue("Invalid event destination name <" + destination.name()
                    + ">: only alphanumeric ASCII characters, '_', and '-' are allowed.");
        }
        checks.check(scope, destination.target());
    }

    private static void requireDestination(ConfigurationSet set, String destination) {
        if (destination(set, destination).isEmpty()) {
            throw SesErrors.eventDestinationDoesNotExist("Event destination <" + destination
                    + "> does not exist in configuration set <" + set.name() + ">.");
        }
    }

    private static Optional<EventDestination> destination(ConfigurationSet set, String name) {
        return set.destinations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    public void addRedirectDomain(Scope scope, String name, String domain) {
        change(scope, name, set -> {
            if (set.redirectDomain() != null) {
                throw SesErrors.trackingOptionsAlreadyExists(
                        "Tracking options for configuration set <" + name + "> already exist.");
            }
            return set.withRedirectDomain(checks.redirectDomain(scope, domain));
        });
    }

    public void changeRedirectDomain(Scope scope, String name, String domain) {
        change(scope, name, set -> {
            requireTracking(set);
            return set.withRedirectDomain(checks.redirectDomain(scope, domain));
        });
    }

    public void removeRedirectDomain(Scope scope, String name) {
        change(scope, name, set -> {
            requireTracking(set);
            return set.withRedirectDomain(null);
        });
    }

    private static void requireTracking(ConfigurationSet set) {
        if (set.redirectDomain() == null) {
            throw SesErrors.trackingOptionsDoesNotExist(
                    "Tracking options for configuration set <" + set.name() + "> do not exist.");
        }
    }

    public void setTlsPolicy(Scope scope, String name, TlsPolicy policy) {
        change(scope, name, set -> set.withTlsPolicy(policy));
    }

    /** Documented: metrics begin anew when sending is enabled again. */
    public void setSendingEnabled(Scope scope, String name, boolean isEnabled) {
        change(
                scope,
                name,
                set -> isEnabled && !set.sendingEnabled()
                        ? set.withSending(true, clocks.now(scope))
                        : set.withSending(isEnabled, set.lastFreshStart()));
    }

    public void setReputationMetricsEnabled(Scope scope, String name, boolean isEnabled) {
        change(scope, name, set -> set.withReputationMetrics(isEnabled));
    }

    private void change(Scope scope, String name, UnaryOperator<ConfigurationSet> change) {
        synchronized (lock) {
            sets.put(change.apply(find(scope, name)));
        }
    }

    public void forget(ScopeFilter scopes) {
        synchronized (lock) {
            sets.removeAll(scopes);
        }
    }

    /** Does something while nobody else changes configuration sets; it may. */
    public void exclusively(Runnable deed) {
        synchronized (lock) {
            deed.run();
        }
    }
}
