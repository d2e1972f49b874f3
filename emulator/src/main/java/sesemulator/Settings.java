package sesemulator;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.account.RateLimiter;
import sesemulator.account.Scope;
import sesemulator.memory.WorkingMemory;
import sesemulator.outbound.SmtpRelay;
import sesemulator.page.OwnHosts;
import sesemulator.receipt.SenderChecks;
import sesemulator.smtp.InboundSmtp;
import sesemulator.store.RetentionLimits;

/**
 * What settings mean to the rooms: read and checked once, before anything starts.
 *
 * @param recipientDomains owners by domain in lower case
 * @param heap what it is used for
 * @param relay where bounces go beyond their capture; null for nowhere
 * @param senders what is found out of the senders of mail
 */
record Settings(
        Config config,
        HeapShares heap,
        Map<String, Scope> recipientDomains,
        RetentionLimits retention,
        StoreSettings store,
        @Nullable SmtpRelay relay,
        TargetSettings targets,
        SenderChecks senders,
        AccessSettings access,
        TlsSettings tls) {
    private static final int LAST_PORT = 65_535;
    private static final int LARGEST_SIZE = 1 << 30;
    private static final long MOST_ON_DISK = 10L << 30;
    private static final int MOST_RECIPIENTS = 1000;
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5); // RFC 5321 §4.5.3.2.7
    /** A host name, an IPv4 address, or an IPv6 address in brackets; then the port. */
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:\\[(?<v6>[0-9A-Fa-f:.]+(?:%[\\w.-]+)?)\\]|(?<host>[\\w.-]+)):(?<port>\\d{1,5})");

    /** @throws StartException if a setting cannot be */
    static Settings of(Config config) {
        require("--http-port", config.httpPort(), 0, LAST_PORT);
        require("--smtp-port", config.smtpPort(), 0, LAST_PORT);
        require("--rate-limit", config.rateLimit(), 0, RateLimiter.LARGEST_RATE);
        require("--send-rate", config.sendRate(), 0, RateLimiter.LARGEST_RATE);
        require("--send-quota", config.sendQuota(), 0, Integer.MAX_VALUE);
        HeapShares heap = HeapShares.ofThisMachine(config.dataDir().isPresent());
        config.maxMailSize()
                .ifPresent(size -> requireSize("--max-mail-size", size, heap.mostOfAMail(), heap::heapForMail));
        config.maxRequestSize()
                .ifPresent(
                        size -> requireSize("--max-request-size", size, heap.mostOfARequest(), heap::heapForRequest));
        require("--storage-limit", config.storageLimit().orElse(0L), 0, Long.MAX_VALUE);
        require("--retention-count", config.retentionCount(), 1, Long.MAX_VALUE);
        StoreSettings store = StoreSettings.of(config);
        if (!Scope.isRegion(config.region())) {
            throw StartException.badOption("--region must look like us-east-1, not '" + config.region() + "'");
        }
        config.httpsPort().ifPresent(port -> require("--https-port", port, 0, LAST_PORT));
        TargetSettings targets = TargetSettings.of(config);
        return new Settings(
                config,
                heap,
                recipientDomains(config.recipientDomains()),
                retention(config, heap),
                store,
                config.relay().map(Settings::relay).orElse(null),
                targets,
                SenderSettings.of(config),
                AccessSettings.of(config),
                TlsSettings.of(config, targets.publicUrl()));
    }

    private static void require(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw StartException.badOption(option + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    /** @param heapFor the megabytes of heap that such a size needs */
    private static void requireSize(String option, int size, int most, LongUnaryOperator heapFor) {
        require(option, size, 1, LARGEST_SIZE);
        if (size > most) {
            throw StartException.badOption(option + " " + size + " needs a heap of " + heapFor.applyAsLong(size)
                    + " MB (-Xmx); this one has room for " + most);
        }
    }

    private static Map<String, Scope> recipientDomains(@Nullable Map<String, String> told) {
        if (told == null) {
            return Map.of();
        }
        Map<String, Scope> owners = new HashMap<>();
        told.forEach((domain, owner) -> owners.put(domain.toLowerCase(Locale.ROOT), scope(domain, owner)));
        return Map.copyOf(owners);
    }

    private static Scope scope(String domain, String owner) {
        String[] parts = owner.split("/", 2);
        String region = parts.length == 2 ? parts[1] : Scope.DEFAULT.region();
        if (!Scope.isAccountId(parts[0]) || !Scope.isRegion(region)) {
            throw StartException.badOption("Invalid owner of recipient domain " + domain + ": '" + owner
                    + "'; an owner looks like 111122223333/eu-west-1");
        }
        return new Scope(parts[0], region);
    }

    private static SmtpRelay relay(String told) {
        InetSocketAddress address = hostAndPort(told)
                .orElseThrow(() -> StartException.badOption(
                        "Invalid relay: '" + told + "'; a relay looks like localhost:1025 or [::1]:1025"));
        return new SmtpRelay(address.getHostString(), address.getPort());
    }

    /** Reads {@code localhost:1025} or {@code [::1]:1025}, and looks nothing up; empty for anything else. */
    static Optional<InetSocketAddress> hostAndPort(String told) {
        Matcher matcher = HOST_AND_PORT.matcher(told.strip());
        int port = matcher.matches() ? Integer.parseInt(matcher.group("port")) : 0;
        if (port < 1 || port > LAST_PORT) {
            return Optional.empty();
        }
        String host = matcher.group("host");
        return Optional.of(InetSocketAddress.createUnresolved(host == null ? matcher.group("v6") : host, port));
    }

    private static RetentionLimits retention(Config config, HeapShares heap) {
        boolean isInMemory = config.dataDir().isEmpty() && config.jdbcUrl().isEmpty();
        long otherwise = isInMemory ? heap.stored() : MOST_ON_DISK;
        Duration age = config.retentionAge().orElse(null);
        if (age != null && (age.isZero() || age.isNegative())) {
            throw StartException.badOption("--retention-age must be longer than nothing, such as P7D or PT12H");
        }
        return new RetentionLimits(config.storageLimit().orElse(otherwise), config.retentionCount(), age);
    }

    /** The names by which the server may be asked, beyond those that are local anyway. */
    OwnHosts ownHosts() {
        List<String> allowed = config.allowedHosts();
        List<String> proxies = new ArrayList<>(allowed == null ? List.of() : allowed);
        URI publicUrl = targets.publicUrl();
        if (publicUrl != null) {
            proxies.add(publicUrl.getRawAuthority());
        }
        return new OwnHosts(List.of(config.host()), proxies);
    }

    /** Octets of the largest mail. */
    int maxMailSize() {
        return config.maxMailSize().orElseGet(heap::defaultOfAMail);
    }

    /** Octets of the largest body of a call. */
    int maxRequestSize() {
        return config.maxRequestSize().orElseGet(heap::defaultOfARequest);
    }

    /** The SMTP server's settings; its greeting ends in a word that is new at each start, as SES's does. */
    InboundSmtp.Settings smtp(RandomGenerator random, WorkingMemory memory) {
        return new InboundSmtp.Settings(
                address(config.host()),
                config.smtpPort(),
                config.region(),
                Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX),
                maxMailSize(),
                memory,
                MOST_RECIPIENTS,
                heap.mostConnectionsBySmtp(),
                IDLE_TIMEOUT,
                LightThreads.factory("smtp-session"));
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new StartException("The host " + host + " is unknown");
        }
    }
}
