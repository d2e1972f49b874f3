package sesemulator.protocol;

import io.javalin.config.JavalinConfig;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/** SES's error XML in place of Jetty's HTML for what never reaches a handler, such as a bad request line. Thread-safe. */
public final class XmlErrorHandler extends ErrorHandler {
    private final Supplier<String> requestIds;

    private XmlErrorHandler(Supplier<String> requestIds) {
        this.requestIds = requestIds;
    }

    /**
     * Takes the place of Jetty's own error pages.
     *
     * @param requestIds gives a new id at each call, from any thread
     */
    public static void install(JavalinConfig config, Supplier<String> requestIds) {
        XmlErrorHandler handler = new XmlErrorHandler(requestIds);
        config.jetty.modifyServer(server -> server.setErrorHandler(handler));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(handler));
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String reason,
            @Nullable Throwable cause,
            Callback callback) {
        response.write(true, page(status, reason, response.getHeaders()), callback);
    }

    private ByteBuffer page(int status, @Nullable String reason, HttpFields.Mutable headers) {
        String requestId = requestIds.get();
        String text = HttpStatus.getMessage(status);
        SesException error =
                SesErrors.http(status, reason == null || reason.equals(text) ? text : text + ": " + reason);
        byte[] xml = ResponseEncoder.error(error, requestId);
        headers.put(new HttpField(HttpHeader.CONTENT_TYPE, "text/xml"));
        headers.put("x-amzn-RequestId", requestId);
        headers.put("x-amz-request-id", requestId);
        headers.put(HttpHeader.CONTENT_LENGTH, xml.length);
        return ByteBuffer.wrap(xml);
    }
}
