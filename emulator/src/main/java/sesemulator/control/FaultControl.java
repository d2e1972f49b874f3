package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import sesemulator.fault.CountedFault;
import sesemulator.fault.Faults;

/** {@code /_emulator/faults}: what shall go wrong at the doors, and how often it has. */
public final class FaultControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/faults";

    private final Faults faults;
    private final Set<String> actions;

    /** @param actions the names of the actions that a fault can be for */
    public FaultControl(Faults faults, Set<String> actions) {
        this.faults = faults;
        this.actions = Set.copyOf(actions);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region"),
                Route.post(PATH, this::add),
                Route.delete(PATH, this::removeAll, "account", "region"),
                Route.get(PATH + "/{id}", this::show),
                Route.delete(PATH + "/{id}", this::remove));
    }

    /** All on one page: there are not that many. */
    private void list(Context context, Query query) {
        List<FaultView> views =
                faults.list(query.scopes()).stream().map(FaultView::of).toList();
        context.json(new ListView<>(views, null));
    }

    private void add(Context context, Query query) {
        FaultOrder order = Body.read(context, FaultOrder.class);
        CountedFault added = faults.add(order.fault(actions))
                .orElseThrow(() -> ControlException.invalid(
                        "There are " + Faults.MOST + " faults already, and no more can be; remove some"));
        context.status(201).header("Location", PATH + "/" + added.id()).json(FaultView.of(added));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(faults.removeAll(query.scopes())));
    }

    private void show(Context context, Query query) {
        String id = context.pathParam("id");
        context.json(FaultView.of(faults.find(id).orElseThrow(() -> unknown(id))));
    }

    private void remove(Context context, Query query) {
        String id = context.pathParam("id");
        if (!faults.remove(id)) {
            throw unknown(id);
        }
        context.status(204);
    }

    private static ControlException unknown(String id) {
        return ControlException.notFound("No fault has the id " + id);
    }
}
