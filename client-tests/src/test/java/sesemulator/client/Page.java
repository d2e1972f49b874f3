package sesemulator.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The emulator's page in the browser, as one account sees it. */
final class Page {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChromeDriver browser = Browser.get();
    private final URI endpoint;

    private Page(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** @param place behind {@code #/}, such as {@code bounces/<id>} */
    static Page open(Account account, String place) {
        Page page = new Page(account.emulator().endpoint());
        Browser.show(1440, 900, false);
        page.browser.get(page.endpoint.resolve("/_emulator/page/icon.svg").toString());
        page.script(
                "localStorage.clear(); localStorage.setItem('account', arguments[0]);"
                        + " localStorage.setItem('region', arguments[1])",
                account.id(),
                account.region());
        page.browser.get(page.endpoint.resolve("/_emulator/").toString());
        page.go(place);
        return page;
    }

    void go(String place) {
        script("location.hash = '#/' + arguments[0]", place);
    }

    @Nullable
    Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }

    double number(String script) {
        return numberOf(script(script));
    }

    static double numberOf(@Nullable Object answer) {
        if (answer instanceof Number number) {
            return number.doubleValue();
        }
        throw new AssertionError("No number: " + answer);
    }

    /** The elements that are there now. */
    List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    /** The text that people can read, and that scripts made of it, of the first element; empty for none. */
    String text(String css) {
        Object text = script("const e = document.querySelector(arguments[0]); return e ? e.textContent : ''", css);
        return String.valueOf(text);
    }

    WebElement await(String css) {
        await(css, () -> !all(css).isEmpty());
        return all(css).get(0);
    }

    /** Waits until an element holds a text. */
    void awaitText(String css, String text) {
        await(css + " with the text " + text, () -> text(css).contains(text));
    }

    void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + PATIENCE + ": " + what + "; the page says: " + text("body"));
            }
            Thread.onSpinWait();
        }
    }

    void click(String css) {
        await(css);
        script("document.querySelector(arguments[0]).click()", css);
    }

    /** Types into a field in place of what it holds. */
    void type(String css, String text) {
        WebElement field = await(css);
        field.clear();
        field.sendKeys(text);
    }

    void press(CharSequence... keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    void answerQuestion(boolean yes) {
        if (yes) {
            browser.switchTo().alert().accept();
        } else {
            browser.switchTo().alert().dismiss();
        }
    }

    /** What axe finds that keeps people from using the page, of serious or critical impact. */
    List<?> seriousViolations() {
        script(AxeScript.text());
        Object found = browser.executeAsyncScript(
                "const done = arguments[0]; axe.run({iframes: false, resultTypes: ['violations']}).then(result => done(result.violations"
                        + ".filter(one => ['serious', 'critical'].includes(one.impact))"
                        + ".map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))))");
        return found instanceof List<?> list ? list : List.of(String.valueOf(found));
    }

    ChromeDriver browser() {
        return browser;
    }

    /** Asks by the browser, as a page of its own origin would. */
    @Nullable
    Object asked(String script, Object... arguments) {
        return browser.executeAsyncScript(script, arguments);
    }

    /** Octets by name of what the page has loaded of its own files. */
    Map<?, ?> weights() {
        Object weights = script("return Object.fromEntries([...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')].filter(one => one.name.includes('/page/')"
                + " || one.entryType === 'navigation').map(one => [one.name, one.transferSize]))");
        return weights instanceof Map<?, ?> map ? map : Map.of();
    }
}
