package sesemulator.control;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import sesemulator.page.BrowserRequest;
import sesemulator.page.OwnHosts;

/**
 * Refuses what another site's page has a browser ask of this server, and what comes by a name that can be anybody's. To be
 * asked before every request. The SES API is more open than the control API: a program may call it by any name, since
 * names of AWS are led to emulators.
 */
public final class BrowserGuard implements Handler {
    private final OwnHosts hosts;

    public BrowserGuard(OwnHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public void handle(Context context) {
        if (TrackingControl.isAt(context.path())) {
            return; // made for whoever reads the mail, by whatever name
        }
        boolean isControl = ControlApi.isAt(context.path());
        BrowserRequest request = request(context);
        if (isControl || request.isOfBrowser()) {
            request.objection(hosts).ifPresent(reason -> {
                throw ControlException.forbidden(reason);
            });
        }
        if (isControl) {
            PageHeaders.inert(context);
        }
    }

    private static BrowserRequest request(Context context) {
        boolean isCall = context.path().equals("/") && context.queryString() != null; // a link must not call SES
        boolean isNavigation = "navigate".equals(context.header("Sec-Fetch-Mode"))
                && "document".equals(context.header("Sec-Fetch-Dest"));
        String host = context.header("Host");
        return new BrowserRequest(
                context.method().name(),
                host == null ? "" : host,
                context.header("Origin"),
                context.header("Sec-Fetch-Site"),
                isNavigation && !isCall);
    }
}
