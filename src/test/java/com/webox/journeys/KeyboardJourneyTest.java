package com.webox.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.social.ChannelId;
import com.webox.social.OutagePolicy;
import com.webox.social.PostContent;
import com.webox.social.PostId;
import com.webox.social.Posts;
import com.webox.social.TestChannels;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person without a mouse plans on the calendar and never loses the place. */
@Journey
@Tag("once")
class KeyboardJourneyTest {

    private final TestAccounts accounts;
    private final TestChannels channels;
    private final Posts posts;

    @Autowired
    KeyboardJourneyTest(TestAccounts accounts, TestChannels channels, Posts posts) {
        this.accounts = accounts;
        this.channels = channels;
        this.posts = posts;
    }

    @Test
    void whatClosesGivesTheKeyboardBack(Browsers browsers) {
        Member ada = accounts.signUp("Ada");
        ChannelId channel = channels.connect(ada, "x", "Atelier");
        LocalDateTime at = LocalDateTime.now(ada.zone()).plusDays(40).withHour(10);
        PostId planned = accounts.as(ada, () -> {
            PostContent content =
                    new PostContent("Summer sale", Map.of(), List.of(channel), List.of(), Set.of(), OutagePolicy.LATE);
            PostId post = posts.create(content).id();
            posts.schedule(post, at);
            return post;
        });
        Visitor visitor = browsers.open(Look.WIDE);
        Errands.signIn(visitor, ada.email());
        visitor.goTo("/calendar?view=month&date=" + at.toLocalDate());
        Page page = visitor.page();
        Locator post = page.locator(".wb-cal-grid [data-stop='" + planned + "']");
        Locator panel = page.locator(".wb-cal-panel");
        Locator dialog = page.getByText("New date and time").first();

        post.focus();
        page.keyboard().press("Enter");
        assertThat(panel.locator("h2")).isFocused();

        visitor.button("Move…").focus();
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        // Before the dialog has the keyboard, Escape is not meant for it.
        assertThat(page.locator("vaadin-date-picker[focused]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(panel).isVisible();
        assertThat(visitor.button("Move…")).isFocused();

        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat(post).isFocused();
        visitor.expectNoComplaints();
    }
}
