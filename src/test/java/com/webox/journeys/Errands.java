package com.webox.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.webox.accounts.TestAccounts;
import java.util.regex.Pattern;

/** What visitors of several journeys do. */
final class Errands {

    static final String PHOTO = "Orchard at dusk";

    private Errands() {}

    static void signIn(Visitor visitor, String email) {
        visitor.goTo("/sign-in");
        visitor.page().locator("input[name=username]").fill(email);
        visitor.page().locator("input[name=password]").fill(TestAccounts.PASSWORD);
        visitor.page().locator("input[name=password]").press("Enter");
        visitor.arrive("/");
    }

    /** Gives consent on the network's rehearsal page. */
    static void connect(Visitor visitor, String network) {
        visitor.goTo("/channels");
        visitor.button("Connect " + network).click();
        visitor.page().waitForURL(Pattern.compile(".*/rehearsal/.*"));
        visitor.button("Authorize").click();
        visitor.arrive("/channels");
        assertThat(visitor.page().getByText(" is connected")).isVisible();
    }

    static void uploadPhoto(Visitor visitor) {
        visitor.goTo("/media");
        visitor.page()
                .waitForFileChooser(() -> visitor.button("Upload").first().click())
                .setFiles(new FilePayload(PHOTO + ".jpg", "image/jpeg", Photo.jpeg()));
        assertThat(visitor.page().getByRole(AriaRole.OPTION)).containsText(PHOTO);
    }
}
