package sesemulator.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.account.SetUpFullException;
import sesemulator.mail.StorageFullException;

/** The doors under {@code /_emulator}, and one at {@code /_aws/ses}, and how their failures are told. */
public final class ControlApi {
    public static final String ROOT = "/_emulator";
    /** Every path that is answered here, with all below it. */
    public static final List<String> ROOTS = List.of(ROOT, LocalStackMessages.PATH);

    private static final Logger LOG = LoggerFactory.getLogger(ControlApi.class);

    private final ControlToken token;
    private final Turns turns;
    private final List<Route> routes;

    private final Runnable onChange;

    /**
     * @param turns for the bodies of calls
     * @param onChange told of each call that may have changed something
     */
    public ControlApi(ControlToken token, Turns turns, List<Resource> resources, Runnable onChange) {
        this.token = token;
        this.turns = turns;
        this.onChange = onChange;
        this.routes = Stream.concat(Stream.of(new Index()), resources.stream())
                .flatMap(resource -> resource.routes().stream())
                .toList();
    }

    public void register(RoutesConfig config) {
        routes.forEach(route -> config.addHttpHandler(route.method(), route.path(), guarded(route)));
        config.exception(ControlException.class, (e, context) -> context.status(e.status())
                .json(e.view()));
        config.exception(StorageFullException.class, (e, context) -> answerFull(e, context));
        config.exception(SetUpFullException.class, (e, context) -> {
            ControlException answer = ControlException.storageFull(String.valueOf(e.getMessage()));
            context.status(answer.status()).json(answer.view());
        });
        config.exception(HttpResponseException.class, this::answerUnknown);
        config.exception(Exception.class, (e, context) -> answerFailure(e, context));
    }

    List<Route> routes() {
        return routes;
    }

    static boolean isAt(String path) {
        return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    /** Errors are caught here since Javalin would give them an empty answer. */
    private Handler guarded(Route route) {
        return context -> {
            try {
                if (route.access() == Route.Access.BY_TOKEN) {
                    token.require(context);
                }
                turns.forBody(context.req(), () -> route.handle(context));
                if (!route.method().equals(HandlerType.GET)) {
                    onChange.run();
                }
            } catch (Error e) {
                answerFailure(e, context);
            }
        };
    }

    /** A path below {@link #ROOTS} that is none of ours, or a method that a path does not take. */
    private void answerUnknown(HttpResponseException e, Context context) {
        List<String> allowed = routes.stream()
                .filter(route -> route.isAt(context.path()))
                .map(route -> route.method().name())
                .distinct()
                .sorted()
                .toList();
        ControlException answer = allowed.isEmpty()
                ? ControlException.notFound("There is nothing at " + context.path() + "; " + ROOT + " tells what is")
                : ControlException.methodNotAllowed(context.method().name(), context.path(), allowed);
        if (!allowed.isEmpty()) {
            context.header("Allow", String.join(", ", allowed));
        }
        context.status(answer.status()).json(answer.view());
    }

    private static void answerFull(StorageFullException failure, Context context) {
        LOG.error("What {} {} brought could not be kept", context.method(), context.path(), failure);
        ControlException answer = ControlException.storageFull(String.valueOf(failure.getMessage()));
        context.status(answer.status()).json(answer.view());
    }

    private static void answerFailure(Throwable failure, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), failure);
        context.status(500).json(ErrorView.of("InternalFailure", "The emulator failed; its log says why"));
    }
}
