package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That neither a mail nor another site's page can do anything by a developer's browser. */
class PageSafetyTest {
    @BeforeAll
    static void need_a_browser() {
        Browser.get();
    }

    /** Each with URL in the place of that of a foreign server. */
    static Stream<Arguments> hostileHtml() {
        return Stream.of(
                        "<script>top.pwned = 1; new Image().src = 'URL'</script>",
                        "<img src=x onerror=\"top.pwned = 1; fetch('URL')\"><body onload=\"top.pwned = 1\">",
                        "<a id=bait href=\"javascript:top.pwned = 1\">x</a><iframe src=\"javascript:top.pwned = 1\"></iframe>",
                        "<style>@import 'URL'; body { background: url(URL) }"
                                + " @font-face { font-family: f; src: url(URL) } p { font-family: f }</style><p>x</p>",
                        "<p style=\"background: url('URL'); list-style-image: url(URL)\">x</p>",
                        "<svg onload=\"top.pwned = 1\"><script>top.pwned = 1</script><image href=\"URL\"/>"
                                + "<use href=\"URL#x\"/><animate onbegin=\"top.pwned = 1\"/></svg>",
                        "<meta http-equiv=refresh content=\"0;url=URL\"><base href=\"URL\">",
                        "<link rel=stylesheet href=\"URL\"><link rel=prefetch href=\"URL\">"
                                + "<link rel=preconnect href=\"URL\">",
                        "<object data=\"URL\"></object><embed src=\"URL\"><iframe src=\"URL\"></iframe>",
                        "<video src=\"URL\" poster=\"URL\" autoplay></video><audio src=\"URL\"></audio>",
                        "<form action=\"/_emulator/reset\" method=post><button autofocus onfocus=\"this.click()\"></form>",
                        "<iframe srcdoc=\"<script>top.pwned = 1</script>\"></iframe><img srcset=\"URL 1x\">")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("hostileHtml")
    void shows_the_html_of_a_mail_and_lets_it_do_nothing(String html) throws Exception {
        try (Beacon foreign = new Beacon()) {
            Account account = SharedEmulator.account();
            String content = html.replace("URL", foreign.url()) + "<h1>shown</h1>";
            String mail = receive(account, "Subject: Hi\nContent-Type: text/html\n\n" + content);
            Page page = Page.open(account, "mail/" + mail);

            page.await("#detail iframe");
            page.browser().switchTo().frame(0);
            page.awaitText("body", "shown");
            page.script("const bait = document.getElementById('bait'); if (bait) bait.click()");
            page.browser().switchTo().defaultContent();

            assertThat(page.script("return window.pwned")).isNull();
            assertThat(page.script("return document.querySelector('#detail iframe').contentDocument"))
                    .isNull();
            assertThat(page.text("#detail h1")).isEqualTo("Hi");
            assertThat(account.receivedMessages()).hasSize(1);
            assertThat(foreign.contacts()).as("connections that the mail made").isZero();
        }
    }

    @Test
    void loads_from_elsewhere_only_when_asked() throws Exception {
        try (Beacon asked = new Beacon()) {
            Account account = SharedEmulator.account();
            String mail = receive(
                    account,
                    "Content-Type: text/html\n\n<img src=\"" + asked.url() + "\"><script>top.pwned = 1</script>");
            Page page = Page.open(account, "mail/" + mail);
            page.await("#detail iframe");

            page.click(".html button");

            page.await("a picture that is loaded", () -> asked.contacts() > 0);
            assertThat(page.script("return window.pwned")).isNull();
        }
    }

    @Test
    void shows_header_fields_names_and_addresses_as_text() throws Exception {
        String evil = "<img src=x onerror=top.pwned=1><script>top.pwned=1</script>";
        Account account = SharedEmulator.account();
        String mail = receive(account, """
                From: "%1$s" <a@outside.example>
                Subject: %1$s
                X-Evil: %1$s
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: image/svg+xml
                Content-Disposition: attachment; filename="%1$s"

                <svg/>
                --b--
                """.formatted(evil));
        Page page = Page.open(account, "mail/" + mail);
        page.awaitText("#detail h1", evil);

        for (int tab = 0; tab < page.all("#detail [role=tab]").size(); tab++) {
            page.script("document.querySelectorAll('#detail [role=tab]')[arguments[0]].click()", tab);
        }

        assertThat(page.text(".row .what")).isEqualTo(evil);
        assertThat(page.all("main img, main script, main svg")).isEmpty();
        assertThat(page.script("return window.pwned")).isNull();
    }

    @Test
    void lets_no_file_name_break_out_of_a_header() throws Exception {
        Account account = SharedEmulator.account();
        String mail = receive(account, """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; name="x"
                Content-Disposition: attachment;
                 filename*=utf-8''a%22%0D%0ASet-Cookie%3A%20evil%3D1%0D%0A.html

                <script>alert(1)</script>
                --b--
                """);

        HttpResponse<byte[]> part =
                SharedEmulator.control().send("GET", "mail-contents/" + mail + "/parts/0", BodyPublishers.noBody());

        assertThat(part.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(part.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(part.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(part.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"a_  Set-Cookie_ evil_1");
    }

    @Test
    void refuses_what_a_foreign_page_asks() throws Exception {
        try (Beacon foreign = new Beacon()) {
            refusesWhatIsAskedFrom(foreign.url());
        }
    }

    private static void refusesWhatIsAskedFrom(String foreignPage) {
        Account account = SharedEmulator.account();
        account.receive();
        String target = account.emulator().endpoint() + "/_emulator/";
        Page page = Page.open(account, "mail");

        page.browser().get(foreignPage);
        Object answers = page.asked(
                "const [target, account, done] = arguments; const query = '?account=' + account;"
                        + " Promise.all([['POST', 'reset'], ['POST', 'faults'], ['GET', 'snapshot']].map(([method, path]) =>"
                        + " fetch(target + path + query, {method, mode: 'no-cors'}).then(() => 'sent', () => 'blocked')))"
                        + ".then(done)",
                target,
                account.id());
        page.script(
                "const form = document.createElement('form'); form.method = 'post'; form.action = arguments[0];"
                        + " document.body.append(form); form.submit()",
                target + "reset?account=" + account.id());
        page.awaitText("body", "Forbidden");

        assertThat(answers).isNotNull();
        assertThat(account.receivedMessages()).hasSize(1);
    }

    @Test
    void refuses_a_foreign_name_that_leads_here() {
        Account account = SharedEmulator.account();
        Page page = Page.open(account, "mail");

        page.browser()
                .get("http://" + Browser.REBOUND + ":"
                        + account.emulator().endpoint().getPort() + "/_emulator/");

        assertThat(page.text("body")).contains("Forbidden", "--allowed-host");
    }

    private static String receive(Account account, String mail) {
        String path = "received-messages?from=a@outside.example&to=" + account.address("nobody") + "&account="
                + account.id() + "&region=" + account.region();
        return SharedEmulator.control()
                .post(path, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .path("messageId")
                .asText();
    }
}
