package com.webox.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.webox.accounts.SetUpLink;
import com.webox.accounts.TestAccounts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a newcomer does on the first day, from the set-up link to the receipt of the first post. */
@Journey
@TestPropertySource(properties = "webox.test.installation=the newcomer’s")
class NewcomerJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Duration ON_TIME = Duration.ofSeconds(2);

    /** A network, and what the post says there. */
    private record Network(String key, String name, String words) {}

    private static final List<Network> NETWORKS = List.of(
            new Network("x", "X", "First cider of the year 🍎 Taste it on Saturday: https://orchard.com/saturday"),
            new Network(
                    "linkedin",
                    "LinkedIn",
                    "The first cider of the year is ready (a dry one). Partners are welcome on Saturday."),
            new Network(
                    "instagram", "Instagram", "The first cider of the year 🍎 See you on Saturday! #cider #orchard"));

    private final SetUpLink setUpLink;

    @Autowired
    NewcomerJourneyTest(SetUpLink setUpLink) {
        this.setUpLink = setUpLink;
    }

    @Test
    void fromTheSetUpLinkToTheReceipt(Browsers browsers) {
        Visitor anna = browsers.open(Look.WIDE);
        Pictures pictures = new Pictures(anna);

        setUp(anna);
        pictures.take("first-steps");
        NETWORKS.forEach(network -> Errands.connect(anna, network.name()));
        pictures.take("channels");
        Errands.uploadPhoto(anna);
        compose(anna);
        pictures.take("composer");
        Instant due = scheduleInTwoMinutes(anna);
        dragToAnotherDayAndBack(anna);
        pictures.take("calendar");
        NETWORKS.forEach(network -> seeOnTheWall(browsers, network, due));
        openTheReceipt(anna, due);
        pictures.take("receipt");
    }

    private void setUp(Visitor anna) {
        anna.goTo(setUpLink.path());
        anna.fill("Your name", "Anna Moreau");
        anna.fill("E-mail", "anna@orchard.example");
        anna.fill("Password", TestAccounts.PASSWORD);
        anna.fill("Workspace name", "Orchard & Co");
        anna.press("Create my workspace");
        anna.arrive("/");
        anna.expectGoodScreen();
    }

    /** Writes the post for all, then in each network's own words, and sees what each will show. */
    private void compose(Visitor anna) {
        anna.goTo("/compose");
        Page page = anna.page();
        page.locator(".wb-chip").first().waitFor();
        for (Locator channel : page.locator(".wb-chip").all()) {
            if (!"true".equals(channel.getAttribute("aria-pressed"))) {
                channel.click();
                anna.settle();
            }
        }
        Locator text = page.locator("#compose-text textarea");
        text.fill("First cider of the year 🍎");
        for (Network network : NETWORKS) {
            page.locator("vaadin-tab").filter(withText(network.name())).click();
            anna.settle();
            text.fill(network.words());
            assertThat(preview(page, network).locator(".wb-preview-words")).hasText(network.words());
        }
        // X counts an address as 23 and an emoji as 2, whatever they are made of.
        page.locator("vaadin-tab").filter(withText("X")).first().click();
        assertThat(page.locator(".wb-counters")).containsText("72 / 280");
        addPicture(anna);
        page.locator("vaadin-tab").filter(withText("All")).first().click();
        for (Network network : NETWORKS) {
            assertThat(preview(page, network).locator("img[src*='media']").first())
                    .isVisible();
        }
        anna.expectGoodScreen();
    }

    private void addPicture(Visitor anna) {
        anna.press("Add media");
        anna.page()
                .locator("vaadin-dialog [role=option]")
                .filter(withText(Errands.PHOTO))
                .click();
        anna.press("Use 1 file");
    }

    /** @return the minute at which the post is due, as the field shows it */
    private Instant scheduleInTwoMinutes(Visitor anna) {
        Page page = anna.page();
        page.getByLabel("Choose a time quickly").click();
        Instant before = Instant.now();
        page.getByText("In 2 minutes", new Page.GetByTextOptions().setExact(true))
                .click();
        anna.settle();
        Locator time = page.locator("vaadin-date-time-picker vaadin-time-picker input");
        assertThat(time).not().isEmpty();
        assertThat(page.locator("vaadin-date-time-picker vaadin-date-picker input"))
                .not()
                .isEmpty();
        int minute = Integer.parseInt(time.inputValue().replaceAll("^\\d{1,2}:(\\d\\d).*$", "$1"));
        Instant due = before.truncatedTo(ChronoUnit.MINUTES);
        while (due.atZone(ZONE).getMinute() != minute) {
            due = due.plus(1, ChronoUnit.MINUTES);
        }
        assertThat(Duration.between(before, due)).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(3));
        anna.press("Schedule");
        assertThat(page.getByText("Scheduled for").first()).isVisible();
        return due;
    }

    private void dragToAnotherDayAndBack(Visitor anna) {
        anna.goTo("/calendar");
        Page page = anna.page();
        Locator post = page.locator(".wb-cal-grid .fc-event").filter(withText("First cider"));
        Locator today = page.locator(".fc-day-today[data-date]").first();
        Locator another = page.locator(".fc-day-future[data-date]").first();
        assertThat(today.locator(".fc-event")).hasCount(1);

        post.dragTo(another);
        assertThat(page.getByText("Moved to").first()).isVisible();
        anna.settle();

        post.dragTo(today);
        assertThat(today.locator(".fc-event")).hasCount(1);
        anna.settle();
        anna.page().reload();
        assertThat(today.locator(".fc-event")).hasCount(1);
        anna.expectGoodScreen();
    }

    /** The wall shows the post by itself, and the network took it at its minute. */
    private void seeOnTheWall(Browsers browsers, Network network, Instant due) {
        Visitor reader = browsers.open(Look.WIDE);
        reader.page().navigate("/rehearsal/" + network.key());
        Locator note = reader.page().locator("article.note").first();
        note.waitFor(
                new Locator.WaitForOptions().setTimeout(Duration.ofMinutes(3).toMillis()));
        assertThat(note).containsText("irst cider of the year");
        assertThat(note.locator("figure img")).hasCount(1);
        Instant published = Instant.parse(note.locator("time").first().getAttribute("datetime"));
        assertThat(Duration.between(due, published)).isBetween(Duration.ZERO, ON_TIME);
    }

    private void openTheReceipt(Visitor anna, Instant due) {
        anna.goTo("/posts");
        Page page = anna.page();
        page.getByText("First cider").first().click();
        page.waitForURL(Pattern.compile(".*/posts/.+"));
        Locator cards = page.locator(".wb-receipt-card");
        assertThat(cards).hasCount(NETWORKS.size());
        for (Locator card : cards.all()) {
            assertThat(card).containsText("Published");
            for (String figure :
                    new String[] {"Due", "Sent", "Accepted", "Lateness", "Id on the network", "Journal (1 entry)"}) {
                assertThat(card).containsText(figure);
            }
            assertThat(card.getByText("See it on the network")).isVisible();
        }
        anna.expectGoodScreen();
    }

    private static Locator preview(Page page, Network network) {
        return page.locator("article.wb-preview[data-network=" + network.key() + "]");
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
