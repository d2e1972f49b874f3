package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The Query protocol on the wire, as clients of all kinds speak it. */
class WireTest {
    private final Account account = SharedEmulator.account().verifyDomain();
    private final Wire wire = new Wire(account);

    @Test
    void answers_with_the_envelope_of_ses() {
        HttpResponse<String> answer = wire.post(Wire.LIST_IDENTITIES);

        String requestId = answer.headers().firstValue("x-amzn-RequestId").orElseThrow();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml");
        assertThat(answer.body()).isEqualTo("""
                        <ListIdentitiesResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
                          <ListIdentitiesResult>
                            <Identities>
                              <member>%s</member>
                            </Identities>
                          </ListIdentitiesResult>
                          <ResponseMetadata>
                            <RequestId>%s</RequestId>
                          </ResponseMetadata>
                        </ListIdentitiesResponse>
                        """.formatted(account.domain(), requestId));
    }

    @Test
    void answers_with_the_error_envelope_of_ses() {
        HttpResponse<String> answer = wire.post("Action=VerifyDomainIdentity&Version=2010-12-01&Domain=a%26%3Cb");

        String requestId = answer.headers().firstValue("x-amzn-RequestId").orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("""
                        <ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
                          <Error>
                            <Type>Sender</Type>
                            <Code>InvalidParameterValue</Code>
                            <Message>Invalid domain name a&amp;&lt;b.</Message>
                          </Error>
                          <RequestId>%s</RequestId>
                        </ErrorResponse>
                        """.formatted(requestId));
    }

    @Test
    void takes_a_get_with_a_query_string() {
        HttpResponse<String> answer =
                Wire.send(wire.signed("/?" + Wire.LIST_IDENTITIES).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<member>" + account.domain() + "</member>");
    }

    @Test
    void takes_a_gzip_body() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(Wire.LIST_IDENTITIES.getBytes(StandardCharsets.UTF_8));
        }

        HttpResponse<String> answer = Wire.send(wire.signed("/")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));

        assertThat(answer.body()).contains("<member>" + account.domain() + "</member>");
    }

    @Test
    void takes_a_chunked_body() {
        byte[] form = Wire.LIST_IDENTITIES.getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = wire.post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)));

        assertThat(answer.body()).contains("<member>" + account.domain() + "</member>");
    }

    @Test
    void answers_100_continue_to_who_expects_it() {
        HttpResponse<String> answer =
                Wire.send(wire.signed("/").expectContinue(true).POST(BodyPublishers.ofString(Wire.LIST_IDENTITIES)));

        assertThat(answer.body()).contains("<member>" + account.domain() + "</member>");
    }

    @Test
    void takes_parameters_in_any_order_and_lists_with_gaps() {
        String mailId = account.receive();

        HttpResponse<String> answer = wire.post("BouncedRecipientInfoList.member.10.BounceType=DoesNotExist"
                + "&BouncedRecipientInfoList.member.10.Recipient=nobody%40" + account.domain()
                + "&MessageDsn.ExtensionFields=&MessageDsn.ReportingMta=dns%3b+mx.example&Version=2010-12-01"
                + "&OriginalMessageId=" + mailId + "&BounceSender=mailer-daemon@" + account.domain()
                + "&Action=SendBounce");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(account.capturedBounces("")).hasSize(1);
    }

    @Test
    void takes_an_index_of_nine_digits_for_one_more_member() {
        String member = "&BouncedRecipientInfoList.member.999999999.";

        HttpResponse<String> answer = wire.post("Action=SendBounce&Version=2010-12-01&OriginalMessageId="
                + account.receive() + "&BounceSender=" + account.mailerDaemon() + member + "BounceType=DoesNotExist"
                + member + "Recipient=nobody@" + account.domain());

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
