package sesemulator.control;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesException;
import sesemulator.identity.Identities;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentityFilter;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.VerificationStatus;

/** {@code /_emulator/identities}: what verification came to, which at AWS only DNS or a click can tell. */
public final class IdentityControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/identities";

    private final Identities identities;
    private final IdentityRegistry registry;

    public IdentityControl(Identities identities, IdentityRegistry registry) {
        this.identities = identities;
        this.registry = registry;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region", "limit", "nextToken"),
                Route.put(PATH + "/{identity}", this::setStatus, "account", "region"));
    }

    private void list(Context context, Query query) {
        context.json(ListView.of(identities.list(new IdentityFilter(query.scopes(), null), query.page()), View::of));
    }

    private void setStatus(Context context, Query query) {
        Scope scope = query.scope(Scope.DEFAULT);
        String told = Body.read(context, Change.class).verificationStatus();
        VerificationStatus status = VerificationStatus.named(String.valueOf(told))
                .orElseThrow(() -> ControlException.invalid(
                        "verificationStatus must be one of " + names() + ", not '" + told + "'"));
        try {
            context.json(View.of(registry.setStatus(scope, context.pathParam("identity"), status)));
        } catch (SesException e) {
            throw ControlException.invalid(e.text());
        }
    }

    private static List<String> names() {
        return Arrays.stream(VerificationStatus.values())
                .map(VerificationStatus::apiName)
                .toList();
    }

    private record Change(@Nullable String verificationStatus) {}

    /**
     * An identity as the control API shows it.
     *
     * @param verificationStatus as in the SES API
     */
    private record View(String identity, Scope scope, String verificationStatus) {
        static View of(Identity identity) {
            return new View(identity.name(), identity.scope(), identity.status().apiName());
        }
    }
}
