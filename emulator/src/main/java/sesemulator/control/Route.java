package sesemulator.control;

import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One method of one path of the control API.
 *
 * @param path with parameters in braces: {@code /_emulator/received-messages/{id}}; one in angle brackets may hold
 *     slashes
 * @param parameters the names of the query parameters that it takes
 * @param access who may call it
 */
public record Route(HandlerType method, String path, List<String> parameters, Answer answer, Access access) {
    public Route {
        parameters = List.copyOf(parameters);
    }

    static Route get(String path, Answer answer, String... parameters) {
        return new Route(HandlerType.GET, path, Arrays.asList(parameters), answer, Access.BY_TOKEN);
    }

    static Route post(String path, Answer answer, String... parameters) {
        return new Route(HandlerType.POST, path, Arrays.asList(parameters), answer, Access.BY_TOKEN);
    }

    static Route put(String path, Answer answer, String... parameters) {
        return new Route(HandlerType.PUT, path, Arrays.asList(parameters), answer, Access.BY_TOKEN);
    }

    static Route delete(String path, Answer answer, String... parameters) {
        return new Route(HandlerType.DELETE, path, Arrays.asList(parameters), answer, Access.BY_TOKEN);
    }

    /** Who may call, where a token is asked for. */
    enum Access {
        BY_TOKEN,
        /** Whoever follows a link of a mail or a message, or asks after the emulator's health. */
        ANYBODY
    }

    /** The same route, for anybody. */
    Route forAnybody() {
        return new Route(method, path, parameters, answer, Access.ANYBODY);
    }

    /** Whether a path that was asked for, still percent-encoded, is this one's, whatever the method. */
    boolean isAt(String asked) {
        String pattern = Arrays.stream(path.split("/", -1)).map(Route::pattern).collect(joining("/"));
        return asked.replaceFirst("/$", "").matches(pattern);
    }

    private static String pattern(String segment) {
        if (segment.startsWith("<")) {
            return ".+";
        }
        return segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment);
    }

    void handle(Context context) throws Exception {
        answer.give(context, Query.of(context.queryString(), parameters));
    }

    /** Answers a call, with its query parameters read. */
    @FunctionalInterface
    interface Answer {
        void give(Context context, Query query) throws Exception;
    }
}
