package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.receipt.DomainBook;
import sesemulator.receipt.RecipientDomain;

/** {@code /_emulator/recipient-domains}: which account and region receive mail for a domain. */
public final class RecipientDomainControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/recipient-domains";

    private final DomainBook domains;

    public RecipientDomainControl(DomainBook domains) {
        this.domains = domains;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region", "limit", "nextToken"),
                Route.delete(PATH, this::removeAll, "account", "region"),
                Route.put(PATH + "/{domain}", this::put),
                Route.get(PATH + "/{domain}", this::show),
                Route.delete(PATH + "/{domain}", this::remove));
    }

    private void list(Context context, Query query) {
        // A domain has nothing to hide: it is shown as it is kept.
        context.json(ListView.of(domains.list(query.scopes(), query.page()), kept -> kept));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(domains.removeAll(query.scopes())));
    }

    private void put(Context context, Query query) {
        String told = context.pathParam("domain");
        if (!RecipientDomain.isDomain(told)) {
            throw ControlException.invalid("A recipient domain looks like example.com, unlike '" + told + "'");
        }
        Scope owner = Body.read(context, Owner.class).scope();
        RecipientDomain domain = new RecipientDomain(told, owner);
        if (!domains.put(domain)) {
            throw ControlException.invalid("There are " + DomainBook.MOST_DOMAINS
                    + " recipient domains, which is the most; delete or reset some");
        }
        context.json(domain);
    }

    private void show(Context context, Query query) {
        String domain = context.pathParam("domain");
        context.json(domains.find(domain).orElseThrow(() -> unknown(domain)));
    }

    private void remove(Context context, Query query) {
        String domain = context.pathParam("domain");
        if (!domains.remove(domain)) {
            throw unknown(domain);
        }
        context.status(204);
    }

    private static ControlException unknown(String domain) {
        return ControlException.notFound("No account was put for the recipient domain " + domain);
    }

    /** @param region none for that of {@link Scope#DEFAULT} */
    private record Owner(@Nullable String account, @Nullable String region) {
        Scope scope() {
            if (account == null || !Scope.isAccountId(account)) {
                throw ControlException.invalid("account must have 12 digits, not '" + account + "'");
            }
            String named = region == null ? Scope.DEFAULT.region() : region;
            if (!Scope.isRegion(named)) {
                throw ControlException.invalid("region must look like us-east-1, not '" + named + "'");
            }
            return new Scope(account, named);
        }
    }
}
