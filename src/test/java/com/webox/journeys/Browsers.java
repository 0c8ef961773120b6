package com.webox.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens windows for one test; each visitor has cookies of their own. */
final class Browsers {

    private static final Path EVIDENCE = Path.of("target", "journeys");

    private final Browser browser;
    private final String address;
    private final List<Visitor> visitors = new ArrayList<>();

    Browsers(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    Visitor open(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(look.language().toLanguageTag())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Paris"));
        Visitor visitor = new Visitor(context.newPage(), look);
        visitors.add(visitor);
        return visitor;
    }

    String address() {
        return address;
    }

    void showEvidence(String test) {
        for (Visitor visitor : visitors) {
            String name =
                    (test + " " + visitor.look() + " " + (visitors.indexOf(visitor) + 1)).replaceAll("[^\\w.-]+", "_");
            visitor.photograph(EVIDENCE.resolve(name + ".png"));
        }
    }

    void closeWindows() {
        visitors.forEach(visitor -> visitor.page().context().close());
        visitors.clear();
    }
}
