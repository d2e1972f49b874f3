package sesemulator.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The doors under {@code /_emulator}, and how their failures are told. */
public final class ControlApi {
    public static final String ROOT = "/_emulator";

    private static final Logger LOG = LoggerFactory.getLogger(ControlApi.class);

    private final List<Resource> resources;

    public ControlApi(List<Resource> resources) {
        this.resources = List.copyOf(resources);
    }

    public void register(RoutesConfig routes) {
        resources.forEach(resource -> resource.register(routes));
        routes.get(ROOT + "/openapi.json", context -> context.contentType("application/json")
                .result(OpenApi.document()));
        routes.exception(ControlException.class, (e, context) -> context.status(e.status())
                .json(e.view()));
        routes.exception(HttpResponseException.class, ControlApi::answerUnknown);
        routes.exception(Exception.class, ControlApi::answerFailure);
    }

    /** A path below {@link #ROOT} that is none of ours, or a method that a path does not take. */
    private static void answerUnknown(HttpResponseException e, Context context) {
        String message =
                "Nothing answers " + context.method() + " " + context.path() + "; see " + ROOT + "/openapi.json";
        context.status(e.getStatus()).json(ErrorView.of(e.getStatus() == 404 ? "NotFound" : "InvalidRequest", message));
    }

    private static void answerFailure(Exception failure, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), failure);
        context.status(500).json(ErrorView.of("InternalFailure", "The emulator failed; its log says why"));
    }
}
