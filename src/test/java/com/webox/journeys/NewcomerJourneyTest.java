package com.webox.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.webox.accounts.SetUpLink;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a newcomer does on the first day, from the set-up link to the receipt of the first post. */
@Journey
@TestPropertySource(properties = "webox.test.installation=the newcomer’s")
class NewcomerJourneyTest {

    @Autowired
    private SetUpLink setUpLink;

    @Test
    void fromTheSetUpLinkToTheReceipt(Browsers browsers) {
        Visitor anna = browsers.open(Look.WIDE);
        setUp(anna);
        connect(anna, "X");
        connect(anna, "LinkedIn");
        connect(anna, "Instagram");
        upload(anna);
    }

    private void setUp(Visitor anna) {
        anna.goTo(setUpLink.path());
        Page page = anna.page();
        page.getByLabel("Your name").fill("Anna Moreau");
        page.getByLabel("E-mail").fill("anna@orchard.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("plum orchard lantern 42");
        page.getByLabel("Workspace name").fill("Orchard & Co");
        anna.expectGoodScreen();
        button(anna, "Create my workspace").click();
        page.waitForURL(Pattern.compile(".*/$"));
        anna.expectGoodScreen();
    }

    private void connect(Visitor anna, String network) {
        anna.goTo("/channels");
        button(anna, "Connect " + network).click();
        anna.page().waitForURL(Pattern.compile(".*/rehearsal/.*"));
        button(anna, "Authorize").click();
        anna.page().waitForURL(Pattern.compile(".*/channels.*"));
        anna.settle();
        assertThat(anna.page().getByText(Pattern.compile(".* is connected"))).isVisible();
    }

    private void upload(Visitor anna) {
        anna.goTo("/media");
        anna.page()
                .waitForFileChooser(() -> button(anna, "Upload").first().click())
                .setFiles(new FilePayload("Orchard at dusk.jpg", "image/jpeg", Photo.jpeg()));
        assertThat(anna.page().getByText("Orchard at dusk").first()).isVisible();
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
