package sesemulator.control;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import sesemulator.page.PageFile;

/** {@code /_emulator/page}: the files of the page, which itself is at {@code /} and {@code /_emulator} for browsers. */
public final class PageControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/page";

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH + "/{file}", (context, query) -> file(context)));
    }

    /** Shows the page to a browser that is led to {@code /}, before the SES API hears of it. */
    public static Handler atRoot() {
        return context -> {
            boolean isCall = context.queryString() != null || context.header("Authorization") != null;
            if (context.path().equals("/") && context.method().name().equals("GET") && !isCall && wantsPage(context)) {
                PageHeaders.inert(context);
                show(context);
                context.skipRemainingHandlers();
            }
        };
    }

    /** Programs that take anything do not say that they want HTML. */
    static boolean wantsPage(Context context) {
        String accept = context.header("Accept");
        return accept != null && accept.contains("text/html");
    }

    static void show(Context context) {
        answer(context, PageFile.page());
    }

    private static void file(Context context) {
        String name = context.pathParam("file");
        answer(
                context,
                PageFile.find(name).orElseThrow(() -> ControlException.notFound("The page has no file " + name)));
    }

    private static void answer(Context context, PageFile file) {
        PageHeaders.page(context);
        context.header("Cache-Control", "no-cache").header("Vary", "Accept");
        context.contentType(file.type()).result(file.text());
    }
}
