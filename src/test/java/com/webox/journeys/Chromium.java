package com.webox.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser: the one named by {@code WEBOX_CHROMIUM}, else the system's, else Playwright's own. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> KNOWN = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    static Chromium start() {
        requireScreens();
        Optional<Path> installed = installed();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true);
        installed.ifPresent(options::setExecutablePath);
        if (System.getProperty("user.name").equals("root")) {
            options.setArgs(List.of("--no-sandbox"));
        }
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Optional<Path> installed() {
        return Stream.concat(Optional.ofNullable(System.getenv("WEBOX_CHROMIUM")).stream(), KNOWN.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void requireScreens() {
        if (!Files.exists(Path.of("target/classes/META-INF/VAADIN/webapp/index.html"))) {
            throw new IllegalStateException("the screens are not built: run ./mvnw process-classes first");
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
