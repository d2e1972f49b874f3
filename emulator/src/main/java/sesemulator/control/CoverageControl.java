package sesemulator.control;

import java.util.List;

/** {@code /_emulator/coverage}: what is enforced of each action of SES, and how that is known. */
public final class CoverageControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/coverage";

    private final List<Action> actions;

    public CoverageControl(List<Action> actions) {
        this.actions = List.copyOf(actions);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, (context, query) -> context.json(new ListView<>(actions, null))));
    }

    /**
     * One action of SES.
     *
     * @param known {@code documented}, {@code observed} or {@code assumed}
     * @param enforced in words; empty for nothing beyond the service model
     */
    public record Action(String action, String known, String enforced) {}
}
