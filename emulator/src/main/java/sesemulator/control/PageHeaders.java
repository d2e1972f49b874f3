package sesemulator.control;

import io.javalin.http.Context;

/** What browsers are told they may do with an answer. */
final class PageHeaders {
    private static final String POLICY = "Content-Security-Policy";

    private PageHeaders() {}

    /** For every answer that is not said to be more: shown, it can do nothing, and no other site gets it at all. */
    static void inert(Context context) {
        context.header(POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
    }

    /** For the page: its own files alone, and no script from text, whatever its code did. */
    static void page(Context context) {
        context.header(
                POLICY,
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                        + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                        + " require-trusted-types-for 'script'; trusted-types 'none'");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("X-DNS-Prefetch-Control", "off");
    }

    /**
     * For the HTML of a mail, in a frame of the page: neither scripts nor forms nor its own links, and nothing is loaded.
     *
     * @param remote whether pictures and style sheets may be loaded from wherever the mail says
     */
    static void mail(Context context, boolean remote) {
        String sources = remote ? " http: https:" : "";
        context.header(
                POLICY,
                "sandbox; default-src 'none'; img-src data:" + sources + "; style-src 'unsafe-inline'" + sources
                        + "; font-src data:" + sources + "; frame-ancestors 'self'");
        context.header("X-DNS-Prefetch-Control", "off");
    }

    /** For what is to be kept as a file, whatever it says it is. */
    static void download(Context context, String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        context.header("Content-Disposition", "attachment; filename=\"" + plain + "\"");
    }
}
