package sesemulator.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import sesemulator.error.SesException;
import sesemulator.protocol.FormCall;

/** What holds of any call of the SES API: the answer is XML, or an error of the caller's. */
public final class CallCheck {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    private CallCheck() {}

    /** @param calls a form a line, one call after another */
    public static void answersOrRefuses(byte[] calls) {
        OperationsBench bench = new OperationsBench();
        bench.bounces.receive(OperationsBench.HOME, "sender@outside.example", "user@example.com");
        new String(calls, UTF_8).lines().limit(5).forEach(form -> requireAnswer(bench, form));
    }

    private static void requireAnswer(OperationsBench bench, String form) {
        Throwable failure = catchThrowable(() -> requireXml(
                FormCall.answer(bench.table(), OperationsBench.HOME, "Version=" + SesOperations.VERSION + "&" + form)));

        if (failure != null) {
            assertThat(failure).isInstanceOfSatisfying(SesException.class, e -> assertThat(e.status())
                    .isBetween(400, 499));
        }
    }

    private static void requireXml(String answer) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(answer));
        while (reader.hasNext()) {
            reader.next();
        }
    }
}
