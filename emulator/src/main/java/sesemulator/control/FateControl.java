package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.sending.RecipientFate;
import sesemulator.sending.RecipientFates;

/** {@code /_emulator/recipient-fates}: what a test decides of mail that an account sends to an address or a domain. */
public final class FateControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/recipient-fates";

    private static final int MOST = 1000;
    private static final int LONGEST_DOMAIN = 255;

    private final RecipientFates fates;

    public FateControl(RecipientFates fates) {
        this.fates = fates;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region", "limit", "nextToken"),
                Route.delete(PATH, this::removeAll, "account", "region"),
                Route.put(PATH + "/{recipient}", this::put, "account", "region"),
                Route.delete(PATH + "/{recipient}", this::remove, "account", "region"));
    }

    private void list(Context context, Query query) {
        context.json(ListView.of(fates.list(query.scopes(), query.page()), FateView::of));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(fates.removeAll(query.scopes())));
    }

    private void put(Context context, Query query) {
        String recipient = recipient(context);
        Scope scope = query.scope(Scope.DEFAULT);
        RecipientFate fate = new RecipientFate(
                scope, recipient, Body.read(context, FateOrder.class).decided());
        boolean isKnown = !fates.find(scope, List.of(fate.recipient())).isEmpty();
        if (!isKnown && fates.count(scope) >= MOST) {
            throw ControlException.invalid(
                    "There are " + MOST + " fates in this account and region, which is the most");
        }
        fates.put(fate);
        context.json(FateView.of(fate));
    }

    private void remove(Context context, Query query) {
        String recipient = recipient(context);
        if (!fates.remove(query.scope(Scope.DEFAULT), recipient)) {
            throw ControlException.notFound("Nothing was decided of " + recipient);
        }
        context.status(204);
    }

    private static String recipient(Context context) {
        String told = context.pathParam("recipient").toLowerCase(Locale.ROOT);
        boolean isDomain = told.length() <= LONGEST_DOMAIN && told.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*");
        if (!isDomain && !EmailAddress.isAddress(told)) {
            throw ControlException.invalid(
                    "A recipient is an address such as user@example.com or a domain such as example.com, unlike '"
                            + told + "'");
        }
        return told;
    }
}
