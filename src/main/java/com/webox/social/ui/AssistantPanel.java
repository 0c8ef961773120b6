package com.webox.social.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.webox.ai.Estimate;
import com.webox.ai.TextOutcome;
import com.webox.ai.TextRequest;
import com.webox.ai.TextResult;
import com.webox.ai.TextTask;
import com.webox.ai.Texts;
import com.webox.ai.ui.AiWords;
import com.webox.kit.Icon;
import com.webox.kit.Notices;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The assistant beside the editor: what is asked, what it costs, what came of it. Nothing is changed unasked. */
final class AssistantPanel extends Dialog {

    private final AssistantDesk desk;
    private final Texts texts;
    private final ZoneId zone;
    private final AssistantForm form = new AssistantForm(this::showEstimate);
    private final AssistantResults results;
    private final Span estimate = new Span();
    private final Anchor providers = new Anchor("ai-providers", "");
    private final Button write = new Button();
    private final Button stop = new Button();
    private final ProgressBar progress = new ProgressBar();
    private @Nullable AssistantRun running;
    private final boolean maySetUp;
    private boolean able = true;
    private boolean idle = true;
    private long seed;

    /** @param zone in which times are told */
    AssistantPanel(AssistantDesk desk, ComposeAid aid, ZoneId zone) {
        this.desk = desk;
        this.texts = aid.texts();
        this.zone = zone;
        results = new AssistantResults(new AssistantResults.Taking(this::replace, this::append, desk::insert));
        setHeaderTitle(getTranslation("social.compose.ai.title"));
        addClassName("wb-assistant");
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.setAriaLabel(getTranslation("social.compose.ai.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        maySetUp = aid.mayLookAtCosts();
        providers.setText(getTranslation("social.compose.ai.providers"));
        providers.setVisible(false);
        if (maySetUp) {
            getHeader().add(new Anchor("ai-costs", getTranslation("social.compose.ai.costs")));
        }
        getHeader().add(close);
        write.setText(getTranslation("social.compose.ai.write"));
        write.setIcon(Icon.SPARKLES.create());
        write.addThemeVariants(ButtonVariant.PRIMARY);
        write.addClickListener(click -> start());
        stop.setText(getTranslation("social.compose.ai.stop"));
        stop.addClickListener(click -> stop());
        estimate.addClassName("wb-assistant-estimate");
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("social.compose.ai.writing"));
        Div run = new Div(write, stop, estimate, providers);
        run.addClassName("wb-assistant-run");
        add(form, run, progress, results);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.opened(!desk.text().isBlank());
                showEstimate();
                form.focus();
            } else {
                stop();
            }
        });
        idle(true);
    }

    private TextRequest request() {
        return form.request(desk.text(), desk.limits(), seed);
    }

    private void showEstimate() {
        boolean ready = form.ready();
        able = true;
        if (ready) {
            Optional<Estimate> expected = texts.estimate(request());
            able = expected.isPresent();
            estimate.setText(expected.map(each -> AiWords.estimate(this, each))
                    .orElseGet(() -> getTranslation("ai.words.failed.unable")));
        }
        estimate.setVisible(ready);
        providers.setVisible(!able && maySetUp);
        idle(idle);
    }

    private void start() {
        if (!form.ready()) {
            form.missing();
            return;
        }
        TextRequest request = request();
        // The next wish for the same gets other texts.
        seed++;
        results.begin(request.task());
        idle(false);
        running = new AssistantRun(UI.getCurrent());
        running.start(texts, request, results::part, outcome -> ended(request, outcome));
    }

    private void stop() {
        if (running != null) {
            running.giveUp();
            results.clear();
        }
        running = null;
        idle(true);
    }

    private void ended(TextRequest request, TextOutcome outcome) {
        running = null;
        idle(true);
        switch (outcome) {
            case TextOutcome.Made made -> made(request, made.result());
            case TextOutcome.Failed failed -> {
                results.clear();
                Notices.error(AiWords.failure(this, failed.failure(), failed.maker(), zone));
            }
        }
    }

    private void made(TextRequest request, TextResult result) {
        boolean nothing = result.texts().isEmpty()
                || (request.task() != TextTask.WRITE
                        && result.texts().getFirst().equals(request.text()));
        if (nothing) {
            results.clear();
            Notices.info(getTranslation("social.compose.ai.nothing"));
        } else {
            results.show(result, !desk.text().isBlank());
        }
    }

    private void replace(String text) {
        taken(desk.replace(text));
    }

    private void append(String text) {
        taken(desk.append(text));
    }

    private void taken(Runnable undo) {
        Notices.undo(getTranslation("social.compose.ai.taken"), getTranslation("social.compose.undo"), undo);
    }

    private void idle(boolean yes) {
        idle = yes;
        write.setEnabled(yes && able);
        stop.setVisible(!yes);
        progress.setVisible(!yes);
    }
}
