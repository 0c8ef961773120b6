package com.webox.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The README's pictures, taken anew when a journey runs with {@code -Dwebox.screenshots=true}. */
final class Pictures {

    private static final Path FOLDER = Path.of("src", "docs", "images");

    private final Visitor visitor;
    private final boolean wanted = Boolean.getBoolean("webox.screenshots");

    Pictures(Visitor visitor) {
        this.visitor = visitor;
    }

    void take(String name) {
        if (wanted) {
            visitor.settle();
            Page page = visitor.page();
            page.evaluate("document.fonts.ready");
            visitor.photograph(FOLDER.resolve(name + ".png"));
        }
    }
}
