package com.webox.ai.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.ai.AiFailure;
import com.webox.ai.job.GenerationJobs;
import com.webox.ai.job.JobId;
import com.webox.ai.job.JobState;
import com.webox.ai.job.PartReply;
import com.webox.ai.job.Started;
import com.webox.ai.job.TestWorks;
import com.webox.ai.job.TestWorks.Films;
import com.webox.kit.EmptyState;
import com.webox.testing.ScreenTest;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A person sees from every screen what AI makes for them, how far it is, and what to do when it fails. */
@Import(TestWorks.class)
class WatchJobsTest extends ScreenTest {

    @Autowired
    private GenerationJobs jobs;

    @Autowired
    private Films films;

    private final String name = "Lantern " + UUID.randomUUID();
    private Member ada;

    @BeforeEach
    void aPerson() {
        ada = accounts.signUp("Ada");
        signIn(ada);
    }

    @AfterEach
    void theRestIsMade() {
        for (int i = 0; i < 20; i++) {
            films.studio(name).news.add(Films.film());
        }
    }

    @Test
    void whoHasNoJobsIsToldWhatThisIsFor() {
        assertThat(button().getAriaLabel()).hasValue("AI jobs, nothing under way");
        open();
        assertThat(find(EmptyState.class, panel()).single().getElement().getTextRecursively())
                .contains("Nothing is being made");
    }

    @Test
    void aJobIsCountedAndItsProgressComesByItself() {
        films.studio(name).news.add(Films.working(40));
        JobId job = film();
        open();
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(ProgressBar.class, panel()).single().getValue()).isBetween(0.2, 0.5);
            assertThat(text()).contains(name, "Acme is making the video", "Under way", "about US$0.15");
        });
        assertThat(button().getAriaLabel()).hasValue("AI jobs, 1 under way");
        assertThat(find(Span.class, panel()).withText("1").exists()).isTrue();

        films.studio(name).news.add(Films.film());

        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(button().getAriaLabel()).hasValue("AI jobs, nothing under way");
            assertThat(text()).contains("Ready", name + ": Ready", "US$0.15");
        });
        Anchor result = find(Anchor.class, panel()).single();
        assertThat(result.getHref()).isEqualTo("media?asset=film");
        assertThat(result.getElement().getAttribute("aria-label")).isEqualTo("Open: " + name);
        assertThat(accounts.as(ada, () -> jobs.get(job)).job().state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void whatFailedSaysWhyAndIsTriedAgain() {
        films.studio(name).answers.add(refused("Blood is not shown"));
        film();
        open();
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(text()).contains("Failed", "The provider refuses this content.", "Blood is not shown");
        });
        films.studio(name).news.add(Films.film());

        test(find(Button.class, panel()).withText("Try again").single()).click();

        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(text()).contains("Ready");
        });
        assertThat(films.studio(name).orders).hasValue(2);
    }

    @Test
    void whatMayHaveBeenPaidIsTriedAgainOnlyAfterAQuestion() {
        films.studio(name)
                .answers
                .add(new PartReply.Failed(new AiFailure.Unknown("no answer"), TestWorks.ALL, TestWorks.PRICE));
        film();
        open();
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(text()).contains("Nobody knows whether it was made.");
        });

        test(find(Button.class, panel()).withText("Try again").single()).click();

        assertThat(films.studio(name).orders).hasValue(1);
        films.studio(name).news.add(Films.film());
        test(find(ConfirmDialog.class).single()).confirm();
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(text()).contains("Ready");
        });
        assertThat(films.studio(name).orders).hasValue(2);
    }

    @Test
    void anUnwantedJobIsStoppedAfterAQuestion() {
        film();
        open();
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(text()).contains("Under way");
        });

        test(find(Button.class, panel()).withText("Stop").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            roundTrip();
            assertThat(text()).contains("Stopped");
        });
        assertThat(films.studio(name).abandoned).hasValue(1);
    }

    @Test
    void itSpeaksFrenchAndSparesWhoMayOrderNothing() {
        signIn(accounts.signUp("Léa", Locale.FRENCH));
        assertThat(button().getAriaLabel()).hasValue("Travaux d’IA, rien en cours");

        signIn(accounts.join(ada.workspace(), "Vera", Role.VIEWER));
        assertThat(find(JobsPanel.class).exists()).isFalse();
    }

    private static PartReply.Failed refused(String said) {
        return new PartReply.Failed(
                new AiFailure.RefusedByPolicy(said), com.webox.ai.Usage.NONE, com.webox.kernel.Money.dollars("0"));
    }

    private JobId film() {
        return ((Started.Accepted) accounts.as(ada, () -> jobs.start(films, new Films.Script(name), "films", name)))
                .job();
    }

    private JobsPanel panel() {
        return find(JobsPanel.class).single();
    }

    private Button button() {
        return find(Button.class, panel()).all().getFirst();
    }

    private void open() {
        find(Popover.class, panel()).all().forEach(Popover::open);
    }

    private String text() {
        return panel().getElement().getTextRecursively();
    }
}
