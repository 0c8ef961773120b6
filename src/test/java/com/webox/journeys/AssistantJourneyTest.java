package com.webox.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.social.TestChannels;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A newcomer without any key has a caption written, by keyboard alone, on a desk and on a phone. */
@Journey
@Tag("once")
class AssistantJourneyTest {

    private static final Path PICTURES = Path.of("target", "journeys");

    private final TestAccounts accounts;
    private final TestChannels channels;

    @Autowired
    AssistantJourneyTest(TestAccounts accounts, TestChannels channels) {
        this.accounts = accounts;
        this.channels = channels;
    }

    static Stream<Look> looks() {
        return Stream.of(Look.WIDE, Look.PHONE, Look.PHONE.inTheDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aCaptionIsWrittenTakenOverAndTakenBack(Look look, Browsers browsers) {
        Member ada = accounts.signUp("Ada");
        channels.connect(ada, "x", "Atelier");
        Visitor visitor = browsers.open(look);
        Errands.signIn(visitor, ada.email());
        visitor.goTo("/compose");
        Page page = visitor.page();
        Locator text = page.locator("#compose-text textarea");

        visitor.button("Write with AI").focus();
        page.keyboard().press("Enter");
        Locator brief = page.getByLabel("What is the post about?");
        assertThat(brief).isFocused();
        page.keyboard().type("Our new cider made from old apple varieties, tasting on Saturday at the orchard");
        visitor.button("Write").last().focus();
        page.keyboard().press("Enter");

        Locator suggestions = page.locator(".wb-assistant-results li");
        assertThat(suggestions).hasCount(5);
        assertThat(page.locator(".wb-assistant-made")).containsText("Built-in");
        visitor.expectGoodScreen();
        visitor.photograph(PICTURES.resolve("assistant " + look + ".png"));

        visitor.button("Use").first().focus();
        page.keyboard().press("Enter");
        assertThat(text)
                .hasValue(Pattern.compile("our new cider made from old apple varieties", Pattern.CASE_INSENSITIVE));
        page.keyboard().press("Escape");
        assertThat(brief).isHidden();
        assertThat(visitor.button("Write with AI")).isFocused();
        visitor.button("Undo").click();
        assertThat(text).hasValue("");

        visitor.goTo("/ai-costs");
        assertThat(page.getByText("Within budget")).isVisible();
        visitor.expectGoodScreen();
        visitor.photograph(PICTURES.resolve("costs " + look + ".png"));
        visitor.expectNoComplaints();
    }
}
