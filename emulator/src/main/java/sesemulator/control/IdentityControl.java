package sesemulator.control;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesException;
import sesemulator.identity.Identities;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentityFilter;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.IdentitySettings;
import sesemulator.identity.IdentitySettingsBook;
import sesemulator.identity.VerificationStatus;

/** {@code /_emulator/identities}: what verification came to, which at AWS only DNS or a click can tell. */
public final class IdentityControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/identities";

    private final Identities identities;
    private final IdentityRegistry registry;
    private final IdentitySettingsBook settings;

    public IdentityControl(Identities identities, IdentityRegistry registry, IdentitySettingsBook settings) {
        this.identities = identities;
        this.registry = registry;
        this.settings = settings;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region", "limit", "nextToken"),
                Route.put(PATH + "/{identity}", this::setStatus, "account", "region"));
    }

    private void list(Context context, Query query) {
        context.json(ListView.of(identities.list(new IdentityFilter(query.scopes(), null), query.page()), this::view));
    }

    private void setStatus(Context context, Query query) {
        Scope scope = query.scope(Scope.DEFAULT);
        String name = context.pathParam("identity");
        Change change = Body.read(context, Change.class);
        change.requireSome();
        Optional<VerificationStatus> verification = status("verificationStatus", change.verificationStatus());
        Optional<VerificationStatus> dkim = status("dkimStatus", change.dkimStatus());
        Optional<VerificationStatus> mailFrom = status("mailFromStatus", change.mailFromStatus());
        try {
            verification.ifPresent(status -> registry.setStatus(scope, name, status));
            dkim.ifPresent(status -> settings.setDkimStatus(scope, name, status));
            mailFrom.ifPresent(status -> settings.setMailFromStatus(scope, name, status));
        } catch (SesException e) {
            throw ControlException.invalid(e.text());
        }
        identities.find(scope, IdentityRegistry.canonical(name)).ifPresent(identity -> context.json(view(identity)));
    }

    private static Optional<VerificationStatus> status(String member, @Nullable String told) {
        return told == null
                ? Optional.empty()
                : Optional.of(VerificationStatus.named(told)
                        .orElseThrow(() -> ControlException.invalid(
                                member + " must be one of " + names() + ", not '" + told + "'")));
    }

    private static List<String> names() {
        return Arrays.stream(VerificationStatus.values())
                .map(VerificationStatus::apiName)
                .toList();
    }

    private View view(Identity identity) {
        IdentitySettings set = settings.find(identity.scope(), identity.name()).orElse(IdentitySettings.DEFAULT);
        return new View(
                identity.name(),
                identity.scope(),
                identity.status().apiName(),
                set.dkim().status().apiName(),
                set.mailFrom().status().apiName());
    }

    /** What is null stays. */
    record Change(
            @Nullable String verificationStatus,
            @Nullable String dkimStatus,
            @Nullable String mailFromStatus) {
        void requireSome() {
            if (verificationStatus == null && dkimStatus == null && mailFromStatus == null) {
                throw ControlException.invalid("verificationStatus, dkimStatus or mailFromStatus must be told");
            }
        }
    }

    /**
     * An identity as the control API shows it.
     *
     * @param verificationStatus as in the SES API
     * @param dkimStatus that of the identity's own tokens
     * @param mailFromStatus that of the MAIL FROM domain
     */
    private record View(
            String identity, Scope scope, String verificationStatus, String dkimStatus, String mailFromStatus) {}
}
