package com.webox.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.ai.AiFailure;
import com.webox.ai.Usage;
import com.webox.ai.job.GenerationJobs;
import com.webox.ai.job.PartReply;
import com.webox.ai.job.TestWorks;
import com.webox.ai.job.TestWorks.Films;
import com.webox.kernel.Money;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What AI makes, watched by keyboard from the home screen: on both widths, by day and by night, in both languages. */
@Journey
@Tag("once")
@Import(TestWorks.class)
class WatchJobsJourneyTest {

    private final TestAccounts accounts;
    private final GenerationJobs jobs;
    private final Films films;

    @Autowired
    WatchJobsJourneyTest(TestAccounts accounts, GenerationJobs jobs, Films films) {
        this.accounts = accounts;
        this.jobs = jobs;
        this.films = films;
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void jobsAreWatchedByKeyboardAndComeToTheirEndByThemselves(Look look, Browsers browsers) {
        Member ada = accounts.signUp("Ada", look.language());
        String refused = "Refused " + UUID.randomUUID();
        films.studio(refused)
                .answers
                .add(new PartReply.Failed(
                        new AiFailure.RefusedByPolicy("Prompt refused by moderation"), Usage.NONE, Money.dollars("0")));
        order(ada, refused);
        String lantern = "A lantern swings in the orchard while the evening comes " + UUID.randomUUID();
        films.studio(lantern).news.add(Films.working(40));
        order(ada, lantern);
        Visitor visitor = browsers.open(look);
        Errands.signIn(visitor, ada.email());
        visitor.goTo("/");
        Page page = visitor.page();
        Locator button = page.locator(".ai-jobs-button");

        button.focus();
        page.keyboard().press("Enter");

        Locator lines = page.locator(".ai-job");
        assertThat(lines).hasCount(2);
        assertThat(lines.first().locator(".ai-job-figure")).hasText(Pattern.compile("[24]0\\s%"));
        assertThat(lines.last()).containsText("Prompt refused by moderation");
        for (Locator each : lines.locator("vaadin-button:visible, .wb-badge").all()) {
            BoundingBox box = each.boundingBox();
            org.assertj.core.api.Assertions.assertThat(box.x + box.width)
                    .as("cut off at the edge of the panel")
                    .isLessThanOrEqualTo(page.locator(".ai-jobs-content").boundingBox().x
                            + page.locator(".ai-jobs-content").boundingBox().width);
            org.assertj.core.api.Assertions.assertThat(box.x + box.width).isLessThanOrEqualTo(look.width());
        }
        visitor.expectGoodScreen();
        visitor.photograph(Path.of("target", "journeys-jobs-" + look.toString().replace(' ', '-') + ".png"));

        films.studio(lantern).news.add(Films.film());

        assertThat(lines.first().locator("a")).isVisible();
        assertThat(lines.first().locator("a")).hasAttribute("href", "media?asset=film");
        page.keyboard().press("Escape");
        assertThat(lines.first()).isHidden();
    }

    private void order(Member member, String name) {
        accounts.as(member, () -> jobs.start(films, new Films.Script(name), "films", name));
    }
}
