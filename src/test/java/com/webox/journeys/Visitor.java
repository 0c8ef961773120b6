package com.webox.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A person in front of one window. */
final class Visitor {

    /** No request is under way and nothing waits to be drawn. */
    private static final String SETTLED = """
            () => {
                if (!document.querySelector('#outlet')) return document.readyState === 'complete';
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                return document.readyState === 'complete'
                    && clients.length > 0
                    && clients.every(client => !client.isActive || !client.isActive());
            }""";

    /** A visitor who waits longer than this goes away; on a busy machine every wait is shorter than it seems. */
    private static final int PATIENCE_MILLIS = 60_000;

    private static final String SIDEWAYS = """
            () => [document.documentElement, document.body, ...document.querySelectorAll('main, vaadin-app-layout')]
                .filter(each => each.scrollWidth > each.clientWidth + 1)
                .map(each => each.localName + ' ' + each.scrollWidth + ' > ' + each.clientWidth)""";

    /** Every text and every spoken attribute, through shadow roots. */
    private static final String TEXTS = """
            () => {
                const found = [];
                const visit = node => {
                    if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
                    if (node.nodeType === Node.ELEMENT_NODE) {
                        if (['script', 'style'].includes(node.localName)) return;
                        for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'label', 'text'])
                            if (node.hasAttribute(name)) found.push(node.getAttribute(name));
                        if (node.shadowRoot) node.shadowRoot.childNodes.forEach(visit);
                    }
                    node.childNodes.forEach(visit);
                };
                visit(document.body);
                return found.concat(document.title).filter(text => /![a-z]\\w*(\\.[\\w-]+)+!/.test(text));
            }""";

    private static final String HEADINGS = """
            () => {
                const found = [];
                const visit = root => root.querySelectorAll('*').forEach(each => {
                    if (each.localName === 'h1' && each.checkVisibility()) found.push(each.textContent.trim());
                    if (each.shadowRoot) visit(each.shadowRoot);
                });
                visit(document);
                return found;
            }""";

    private final Page page;
    private final Look look;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(Page page, Look look) {
        this.page = page;
        this.look = look;
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(words(message));
            }
        });
    }

    private static String words(ConsoleMessage message) {
        return message.text() + " (" + message.location() + ")";
    }

    Page page() {
        return page;
    }

    Look look() {
        return look;
    }

    /** Opens a screen and waits until it is whole. */
    void goTo(String path) {
        page.navigate(path);
        settle();
    }

    /** Waits until the screen answered everything it was asked. */
    void settle() {
        page.waitForFunction(SETTLED);
    }

    /** Waits until the address is {@code path}, whatever its query, and the screen is whole. */
    void arrive(String path) {
        page.waitForURL(url -> URI.create(url).getPath().equals(path));
        settle();
    }

    void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    void press(String name) {
        button(name).click();
        settle();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What every screen owes everybody. */
    void expectGoodScreen() {
        settle();
        String where = page.url() + " " + look;
        assertThat(strings(HEADINGS)).as("headings of " + where).hasSize(1).noneMatch(String::isBlank);
        assertThat(strings(TEXTS)).as("keys without text on " + where).isEmpty();
        assertThat(strings(SIDEWAYS)).as("scrolls sideways: " + where).isEmpty();
        assertThat(page.title()).as("title of " + where).isNotBlank();
        expectAccessible();
        expectNoComplaints();
    }

    /** Axe, with all of its rules and no exception. */
    void expectAccessible() {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream().map(Visitor::words).toList())
                .as("accessibility of " + page.url() + " " + look)
                .isEmpty();
    }

    void expectNoComplaints() {
        assertThat(complaints)
                .as("errors in the browser's console at " + page.url())
                .isEmpty();
    }

    /** Forgets what the browser complained about, where a step provokes it on purpose. */
    void forgetComplaints() {
        complaints.clear();
    }

    void photograph(Path file) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        } catch (PlaywrightException e) {
            // A window that is gone has nothing to show; the failure itself says more.
            complaints.add(e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String script) {
        return (List<String>) page.evaluate(script);
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n    " + node.getTarget() + " " + node.getHtml() + "\n    "
                                + node.getFailureSummary())
                        .collect(Collectors.joining());
    }
}
