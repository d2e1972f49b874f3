package sesemulator.receipt;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Lease;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Page;

/**
 * Which account and region receive mail for a domain: what was put says it, else the settings, else it is
 * {@link Scope#DEFAULT}. A domain owns its subdomains unless they are named themselves, here or there. Safe for many
 * threads: one change after the other; owners are told from memory, since each recipient of each mail is asked for.
 */
public final class DomainBook {
    public static final int MOST_DOMAINS = 10_000;

    private final Map<String, Scope> settings;
    private final RecipientDomains domains;
    /** What the keeper keeps; changed together with it, under the lock. */
    private final Map<String, Scope> put = new ConcurrentHashMap<>();

    private final Object lock = new Object();
    private final Lease lease;

    /** @param settings owners by domain in lower case */
    public DomainBook(Map<String, Scope> settings, RecipientDomains domains) {
        this(settings, domains, Lease.forever());
    }

    /** @param lease how long owners are told from memory */
    public DomainBook(Map<String, Scope> settings, RecipientDomains domains, Lease lease) {
        this.settings = Map.copyOf(settings);
        this.domains = domains;
        this.lease = lease;
        renew();
    }

    /** To be called when the keeper keeps others than were put here. */
    public void renew() {
        synchronized (lock) {
            Map<String, Scope> kept =
                    domains.all().stream().collect(toMap(RecipientDomain::domain, RecipientDomain::scope));
            put.keySet().retainAll(kept.keySet());
            put.putAll(kept);
        }
    }

    public Scope ownerOf(EmailAddress recipient) {
        lease.renew(this::renew);
        String domain = recipient.domain();
        while (!domain.isEmpty()) {
            Scope owner = namedOwner(domain);
            if (owner != null) {
                return owner;
            }
            int dot = domain.indexOf('.');
            domain = dot < 0 ? "" : domain.substring(dot + 1);
        }
        return Scope.DEFAULT;
    }

    private @Nullable Scope namedOwner(String domain) {
        Scope owner = put.get(domain);
        return owner == null ? settings.get(domain) : owner;
    }

    /** Returns whether there was room: no more than {@link #MOST_DOMAINS} are kept. */
    public boolean put(RecipientDomain domain) {
        synchronized (lock) {
            if (put.size() >= MOST_DOMAINS && !put.containsKey(domain.domain())) {
                return false;
            }
            domains.put(domain);
            put.put(domain.domain(), domain.scope());
        }
        lease.expire();
        return true;
    }

    /**
     * Does something while nobody else changes domains; it may. What it throws is thrown on, and then what is kept
     * counts, whatever it had put.
     */
    public void exclusively(Runnable deed) {
        synchronized (lock) {
            try {
                deed.run();
            } catch (RuntimeException | Error e) {
                renew();
                throw e;
            }
        }
    }

    /** What was put for the domain itself. */
    public Optional<RecipientDomain> find(String domain) {
        return domains.find(domain.toLowerCase(Locale.ROOT));
    }

    /** What was put. */
    public Page<RecipientDomain> list(ScopeFilter scopes, Page.Request page) {
        return domains.list(scopes, page);
    }

    /** Takes back what was put for the domain, so that the settings count again; returns whether there was anything. */
    public boolean remove(String domain) {
        String name = domain.toLowerCase(Locale.ROOT);
        boolean wasThere;
        synchronized (lock) {
            wasThere = domains.remove(name);
            put.remove(name);
        }
        lease.expire();
        return wasThere;
    }

    /** Returns how many were removed. */
    public int removeAll(ScopeFilter scopes) {
        int removed;
        synchronized (lock) {
            removed = domains.removeAll(scopes);
            put.values().removeIf(scopes::covers);
        }
        lease.expire();
        return removed;
    }
}
