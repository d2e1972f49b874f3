package sesemulator.control;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.outbound.Arn;
import sesemulator.outbound.FunctionUrl;
import sesemulator.outbound.FunctionUrls;
import sesemulator.outbound.HttpUrl;

/** {@code /_emulator/lambda-functions}: at which URL a function takes its events. */
public final class FunctionControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/lambda-functions";

    private final FunctionUrls functions;

    public FunctionControl(FunctionUrls functions) {
        this.functions = functions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region", "limit", "nextToken"),
                Route.put(PATH + "/{functionArn}", this::put),
                Route.delete(PATH + "/{functionArn}", this::remove));
    }

    private void list(Context context, Query query) {
        context.json(ListView.of(functions.list(query.scopes(), query.page()), View::of));
    }

    private void put(Context context, Query query) {
        String told = context.pathParam("functionArn");
        Arn arn = Arn.ofFunction(told)
                .orElseThrow(() -> ControlException.invalid(
                        "A function's ARN looks like arn:aws:lambda:us-east-1:000000000000:function:name, unlike '"
                                + told + "'"));
        String text = Body.read(context, Change.class).url();
        URI url = HttpUrl.parse(String.valueOf(text))
                .orElseThrow(() ->
                        ControlException.invalid("url must look like http://localhost:9000/path, not '" + text + "'"));
        FunctionUrl function = new FunctionUrl(arn, url);
        functions.put(function);
        context.json(View.of(function));
    }

    private void remove(Context context, Query query) {
        String arn = context.pathParam("functionArn");
        if (!functions.remove(arn)) {
            throw ControlException.notFound("No URL was put for the function " + arn);
        }
        context.status(204);
    }

    private record Change(@Nullable String url) {}

    private record View(String functionArn, String url) {
        static View of(FunctionUrl function) {
            return new View(function.functionArn().value(), function.url().toString());
        }
    }
}
