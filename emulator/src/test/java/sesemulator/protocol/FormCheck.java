package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import sesemulator.error.SesException;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;

/** What holds of the body of any call: it is read into a request, or what is wrong is told as SES tells it. */
public final class FormCheck {
    private FormCheck() {}

    public static void readsOrRefuses(byte[] form) {
        Throwable failure = catchThrowable(() -> decode(FormParser.parse(form)));

        if (failure != null) {
            assertThat(failure).isInstanceOfSatisfying(SesException.class, e -> assertThat(e.status())
                    .isIn(400, 404)); // MalformedQueryString is 404
        }
    }

    /** Of all requests, those with texts, times, numbers and switches, lists and structures. */
    private static void decode(Parameters parameters) {
        RequestDecoder.decode(SendBounceRequest::builder, parameters);
        RequestDecoder.decode(CreateReceiptRuleRequest::builder, parameters);
        RequestDecoder.decode(SendEmailRequest::builder, parameters);
    }
}
