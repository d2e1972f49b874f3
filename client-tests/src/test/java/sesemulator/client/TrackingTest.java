package sesemulator.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.client.Control.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.EventType;

/** Mail that tells when it is opened and when its links are followed. */
class TrackingTest {
    private static final String LINK = "https://shop.example/books?a=1&b=%20";

    private final Account account = SharedEmulator.account().verifyDomain();
    private final Control control = account.emulator().control();
    private final SesClient ses = account.ses();

    @BeforeEach
    void createConfigurationSet() {
        ses.createConfigurationSet(request -> request.configurationSet(set -> set.name("mine")));
        ses.createConfigurationSetEventDestination(
                request -> request.configurationSetName("mine").eventDestination(destination -> destination
                        .name("there")
                        .enabled(true)
                        .matchingEventTypes(EventType.OPEN, EventType.CLICK)
                        .snsDestination(sns ->
                                sns.topicARN("arn:aws:sns:" + account.region() + ":" + account.id() + ":events"))));
    }

    @Test
    void an_opened_mail_and_a_followed_link_are_events() {
        String id = ses.sendEmail(request -> request.source(account.address("me"))
                        .configurationSetName("mine")
                        .destination(to -> to.toAddresses("you@outside.example"))
                        .message(message -> message.subject(subject -> subject.data("Books"))
                                .body(body ->
                                        body.html(html -> html.data("<p>Look: <a ses:tags=\"product:book;\" href=\""
                                                + LINK.replace("&", "&amp;") + "\">books</a>")))))
                .messageId();

        HttpResponse<byte[]> pixel = get(url(id, "src"));
        HttpResponse<byte[]> link = get(url(id, "href"));

        assertThat(pixel.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(link.statusCode()).isEqualTo(302);
        assertThat(link.headers().firstValue("Location")).contains(LINK);
        JsonNode click = event(id, "Click").path("click");
        assertThat(click.path("link").asText()).isEqualTo(LINK);
        assertThat(click.at("/linkTags/product/0").asText()).isEqualTo("book");
        assertThat(click.path("ipAddress").asText()).isNotEmpty();
        assertThat(event(id, "Open").at("/open/userAgent").asText()).contains("Java");
    }

    @Test
    void a_raw_mail_is_tracked_too() {
        String mail = "From: " + account.address("me") + "\r\nTo: you@outside.example\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + "PGEgaHJlZj0iaHR0cDovL3Nob3AuZXhhbXBsZS8iPmdvPC9hPg==\r\n"; // <a href="http://shop.example/">go</a>

        String id = ses.sendRawEmail(request ->
                        request.configurationSetName("mine").rawMessage(raw -> raw.data(SdkBytes.fromUtf8String(mail))))
                .messageId();

        assertThat(get(url(id, "href")).headers().firstValue("Location")).contains("http://shop.example/");
    }

    @Test
    void nobody_is_led_where_the_mail_does_not_lead() {
        String id = ses.sendEmail(request -> request.source(account.address("me"))
                        .configurationSetName("mine")
                        .destination(to -> to.toAddresses("you@outside.example"))
                        .message(message -> message.subject(subject -> subject.data("Books"))
                                .body(body -> body.html(html -> html.data("<a href=\"" + LINK + "\">books</a>")))))
                .messageId();

        HttpResponse<byte[]> answer = control.send(
                "GET", "clicks/" + id + "?link=" + encoded("https://evil.example/"), BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    /** The value of the only such attribute in the mail's HTML. */
    private URI url(String id, String attribute) {
        String mail = new String(control.raw("sent-messages/" + id + "/raw"), UTF_8).replace("=\r\n", "");
        Matcher value =
                Pattern.compile(" " + attribute + "(?:=3D|=)\"([^\"]*)\"").matcher(mail);
        assertThat(value.find()).as(mail).isTrue();
        return URI.create(value.group(1).replace("=3D", "=").replace("&amp;", "&"));
    }

    private HttpResponse<byte[]> get(URI url) {
        String path = url.getRawPath().replaceFirst("^/_emulator/", "");
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return control.send("GET", path + query, BodyPublishers.noBody());
    }

    private JsonNode event(String id, String type) {
        JsonNode items = control.get("events?account=" + account.id() + "&region=" + account.region() + "&messageId="
                        + id + "&eventType=" + type + "&wait=20s")
                .path("items");
        assertThat(items).hasSize(1);
        return items.get(0).path("event");
    }
}
