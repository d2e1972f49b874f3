package sesemulator.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The one headless Chromium of all tests. Where there is none, the tests that ask for it are skipped. */
final class Browser {
    /** A name that somebody else could have registered and led to this machine. */
    static final String REBOUND = "rebound.evil-site.com";

    private static @Nullable ChromeDriver driver;

    private Browser() {}

    static synchronized ChromeDriver get() {
        if (driver == null) {
            driver = started();
            Runtime.getRuntime().addShutdownHook(new Thread(requireNonNull(driver)::quit, "stop-browser"));
        }
        return driver;
    }

    /** Makes the window as wide and high as a screen, of a person who likes it light or dark. */
    static void show(int width, int height, boolean dark) {
        get().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        Map<String, Object> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        get().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", new Object[] {scheme}));
    }

    private static ChromeDriver started() {
        Optional<File> program = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = onPath("chromedriver");
        assumeThat(program).as("a Chromium on the PATH").isPresent();
        assumeThat(driver).as("a chromedriver on the PATH").isPresent();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // Chromium's own cannot be had as root in a container; the emulator is all that it
                // shows
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP " + REBOUND + " 127.0.0.1");
        options.setPageLoadTimeout(Duration.ofSeconds(30));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<File> onPath(String... names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of(names)
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
