package sesemulator.configuration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/**
 * Settings that a mail is sent with.
 *
 * @param lastFreshStart when sending was last switched on again; null if it never was off
 * @param redirectDomain the own domain of tracking links; null for SES's
 * @param destinations each name once
 */
public record ConfigurationSet(
        Scope scope,
        String name,
        boolean sendingEnabled,
        boolean reputationMetricsEnabled,
        @Nullable Instant lastFreshStart,
        TlsPolicy tlsPolicy,
        @Nullable String redirectDomain,
        List<EventDestination> destinations) {
    public ConfigurationSet {
        destinations = List.copyOf(destinations);
    }

    /** A new one: it sends, takes no metrics and asks for no TLS (documented). */
    public static ConfigurationSet fresh(Scope scope, String name) {
        return new ConfigurationSet(scope, name, true, false, null, TlsPolicy.OPTIONAL, null, List.of());
    }

    ConfigurationSet withDestinations(List<EventDestination> all) {
        return new ConfigurationSet(
                scope, name, sendingEnabled, reputationMetricsEnabled, lastFreshStart, tlsPolicy, redirectDomain, all);
    }

    ConfigurationSet withRedirectDomain(@Nullable String domain) {
        return new ConfigurationSet(
                scope, name, sendingEnabled, reputationMetricsEnabled, lastFreshStart, tlsPolicy, domain, destinations);
    }

    ConfigurationSet withTlsPolicy(TlsPolicy policy) {
        return new ConfigurationSet(
                scope,
                name,
                sendingEnabled,
                reputationMetricsEnabled,
                lastFreshStart,
                policy,
                redirectDomain,
                destinations);
    }

    ConfigurationSet withSending(boolean isEnabled, @Nullable Instant freshStart) {
        return new ConfigurationSet(
                scope, name, isEnabled, reputationMetricsEnabled, freshStart, tlsPolicy, redirectDomain, destinations);
    }

    ConfigurationSet withReputationMetrics(boolean isEnabled) {
        return new ConfigurationSet(
                scope, name, sendingEnabled, isEnabled, lastFreshStart, tlsPolicy, redirectDomain, destinations);
    }
}
