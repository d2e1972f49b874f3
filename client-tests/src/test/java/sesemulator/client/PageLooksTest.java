package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;

/** That the page is light, quick, and for everybody: any screen, light and dark, with or without sight. */
class PageLooksTest {
    private static final Path SCREENSHOTS = Path.of("src/test/screenshots");
    private static final int LARGEST_WEIGHT = 150_000;
    private static final double LONGEST_LOAD_MILLIS = 300;

    @BeforeAll
    static void need_a_browser() {
        Browser.get();
    }

    @Test
    void weighs_little_and_loads_at_once() {
        Account account = SharedEmulator.account();
        List<Double> loads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Page page = Page.open(account, "mail");
            page.awaitText(".rows", "No mail yet");
            loads.add(page.number("return performance.getEntriesByType('navigation')[0].loadEventEnd"));
            assertThat(page.weights()).hasSizeGreaterThan(10);
            double weight =
                    page.weights().values().stream().mapToDouble(Page::numberOf).sum();
            assertThat(weight).isLessThan(LARGEST_WEIGHT);
        }

        assertThat(loads.stream().min(Comparator.naturalOrder()).orElseThrow()).isLessThan(LONGEST_LOAD_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keeps_nobody_from_using_it(boolean dark) {
        Account account = SharedEmulator.account();
        Things things = Things.of(account);
        Page page = Page.open(account, "mail");
        Browser.show(1440, 900, dark);

        for (String place : things.places()) {
            page.go(place);
            page.await("what is at " + place, () -> !page.all(things.shownAt(place))
                    .isEmpty());
            assertThat(page.seriousViolations()).as(place).isEmpty();
        }
        page.go("mail/" + things.mail());
        page.click("#bounce-this");
        page.await("#bounce-form");
        assertThat(page.seriousViolations()).as("the form").isEmpty();
    }

    @Test
    void fits_on_a_phone() {
        Account account = SharedEmulator.account();
        Things things = Things.of(account);
        Page page = Page.open(account, "mail");
        Browser.show(360, 740, false);

        for (String place : things.places()) {
            page.go(place);
            page.await("what is at " + place, () -> !page.all(things.shownAt(place))
                    .isEmpty());
            double width = page.number("return document.documentElement.scrollWidth");
            assertThat(width).as(place).isLessThanOrEqualTo(360);
            assertThat(page.seriousViolations()).as(place).isEmpty();
        }
        page.go("mail");
        page.click(".row");
        page.await("the mail alone", () -> !page.all(".list").get(0).isDisplayed());
        page.click(".back button");
        page.await("the list again", () -> page.all(".list").get(0).isDisplayed());
    }

    @Test
    void scrolls_through_ten_thousand_mails_without_stutter() throws Exception {
        int many = 10_000;
        Account account = SharedEmulator.account();
        seed(account, many);
        Page page = Page.open(account, "mail");
        page.awaitText("nav a[aria-current] .badge", String.valueOf(many));

        page.type(".toolbar input", "number-9999");
        page.awaitText(".count", "1 of " + many);
        page.type(".toolbar input", " ");
        page.awaitText(".count", String.valueOf(many));
        Object slowest = page.asked(
                "const done = arguments[0], box = document.querySelector('.rows'); let last = performance.now(), worst = 0, n = 0;"
                        + " requestAnimationFrame(function step(now) { worst = Math.max(worst, now - last); last = now;"
                        + " box.scrollTop += 4000; if (++n < 120) requestAnimationFrame(step); else done(worst); })");

        assertThat(page.all(".row")).hasSizeLessThan(60);
        assertThat(Page.numberOf(slowest)).as("the slowest frame in ms").isLessThan(200);
    }

    /** Mail that is already received, all at once. */
    private static void seed(Account account, int many) throws Exception {
        List<Map<String, Object>> mails = IntStream.range(0, many)
                .mapToObj(i -> Map.<String, Object>of(
                        "from",
                        "sender@outside.example",
                        "to",
                        account.address("nobody"),
                        "content",
                        "Subject: number-" + i + "\r\n\r\nHello"))
                .toList();
        Map<String, Object> seed =
                Map.of("account", account.id(), "region", account.region(), "receivedMessages", mails);
        HttpRequest request = HttpRequest.newBuilder(
                        account.emulator().endpoint().resolve("/_emulator/seed"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new ObjectMapper().writeValueAsBytes(seed)))
                .build();
        assertThat(Control.HTTP.send(request, BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void is_shown_in_the_readme() throws IOException {
        Account account =
                new Account(SharedEmulator.get(), "111122223333", "eu-west-1", "inbound.example", Account.Retries.NONE);
        account.reset();
        account.changeClock("{\"now\": \"2026-01-31T12:00:00Z\", \"frozen\": true}");
        Things things = Things.of(account);

        Page page = Page.open(account, "bounces/" + things.bounce());
        page.await(things.shownAt("bounces/"));
        keep(page, "bounce.png");
        page.go("refused");
        page.click(".row");
        page.await(things.shownAt("refused/"));
        Browser.show(1440, 900, true);
        keep(page, "refused.png");
        account.reset();

        try (Stream<Path> kept = Files.list(SCREENSHOTS)) {
            assertThat(kept.map(Path::getFileName).map(Path::toString)).contains("bounce.png", "refused.png");
        }
    }

    /** Written over the kept ones with {@code -Dscreenshots=write}, else left beside the reports. */
    private static void keep(Page page, String name) throws IOException {
        Path folder = "write".equals(System.getProperty("screenshots")) ? SCREENSHOTS : Path.of("target/screenshots");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), page.browser().getScreenshotAs(OutputType.BYTES));
    }
}
