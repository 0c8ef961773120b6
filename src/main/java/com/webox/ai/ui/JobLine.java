package com.webox.ai.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.webox.ai.job.JobFailure;
import com.webox.ai.job.JobResult;
import com.webox.ai.job.JobState;
import com.webox.ai.job.JobSummary;
import com.webox.ai.job.Sentence;
import com.webox.kit.StatusBadge;
import com.webox.kit.Times;
import com.webox.kit.Tone;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One job: what it is called, how it stands, how far it is, and what can be done. Changes in place. */
class JobLine extends ListItem {

    private final Times times;
    private final Span title = new Span();
    private final StatusBadge state = new StatusBadge("", Tone.NEUTRAL);
    private final ProgressBar bar = new ProgressBar();
    private final Span figure = new Span();
    private final Div progress = new Div(bar, figure);
    private final Paragraph words = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final Div when = new Div();
    private final Anchor open = new Anchor();
    private final Button retry = new Button();
    private final Button stop = new Button();
    private @Nullable JobSummary shown;

    /** @param onStop asked for an unwanted job; {@code onRetry}: for a failed one */
    JobLine(Times times, Consumer<JobSummary> onStop, Consumer<JobSummary> onRetry) {
        this.times = times;
        addClassName("ai-job");
        title.addClassName("ai-job-title");
        figure.addClassName("ai-job-figure");
        figure.getElement().setAttribute("aria-hidden", "true");
        progress.addClassName("ai-job-progress");
        words.addClassName("ai-job-words");
        said.addClassName("ai-job-said");
        when.addClassName("ai-job-when");
        open.setText(getTranslation("ai.jobs.open"));
        open.addClassName("ai-job-open");
        retry.setText(getTranslation("ai.jobs.retry"));
        retry.addThemeVariants(ButtonVariant.SMALL);
        retry.addClickListener(click -> onRetry.accept(Objects.requireNonNull(shown)));
        stop.setText(getTranslation("ai.jobs.stop"));
        stop.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        stop.addClickListener(click -> onStop.accept(Objects.requireNonNull(shown)));
        Div head = new Div(title, state);
        head.addClassName("ai-job-head");
        Div foot = new Div(when, open, retry, stop);
        foot.addClassName("ai-job-foot");
        add(head, progress, words, said, foot);
    }

    /** Whether it showed a job that is over. */
    boolean over() {
        return shown != null && shown.state().over();
    }

    final void show(JobSummary job) {
        shown = job;
        title.setText(job.title());
        state.show(state(job), tone(job.state()));
        boolean underWay = !job.state().over();
        progress.setVisible(underWay);
        bar.setValue(job.percent() / 100.0);
        bar.getElement().setAttribute("aria-label", getTranslation("ai.jobs.progress", job.title()));
        figure.setText(getTranslation("ai.jobs.percent", job.percent()));
        showWords(job, underWay);
        showEnd(job);
        stop.setVisible(underWay && !job.cancelling());
        stop.setAriaLabel(getTranslation("ai.jobs.stop.label", job.title()));
        retry.setVisible(job.state() == JobState.FAILED);
        retry.setAriaLabel(getTranslation("ai.jobs.retry.label", job.title()));
    }

    private void showWords(JobSummary job, boolean underWay) {
        JobFailure failure = job.failure();
        Sentence sentence = job.sentence();
        String text = failure != null
                ? getTranslation("ai.job.failure." + failure.code())
                : underWay ? getTranslation(sentence.key(), sentence.args().toArray()) : "";
        Instant again = failure == null ? null : failure.again();
        words.setText(
                again == null
                        ? text
                        : text + " " + getTranslation("ai.jobs.again", times.dateTime(again, getLocale())));
        words.setVisible(!text.isEmpty());
        said.setText(failure == null ? "" : failure.said());
        said.setVisible(failure != null && !failure.said().isEmpty());
    }

    private void showEnd(JobSummary job) {
        JobResult result = job.result();
        open.setVisible(result != null && !result.link().isEmpty());
        if (result != null) {
            open.setHref(result.link());
            open.getElement().setAttribute("aria-label", getTranslation("ai.jobs.open.label", job.title()));
        }
        when.removeAll();
        when.add(times.relative(Objects.requireNonNullElse(job.ended(), job.created()), getLocale()));
        String cost = job.state().over() ? CostWords.money(job.cost()) : CostWords.money(job.likely());
        boolean free =
                job.cost().isZero() && (job.state().over() || job.likely().isZero());
        if (!free) {
            when.add(new Span(getTranslation(job.state().over() ? "ai.jobs.cost" : "ai.jobs.likely", cost)));
        }
    }

    private String state(JobSummary job) {
        return job.cancelling() && !job.state().over()
                ? getTranslation("ai.jobs.stopping")
                : getTranslation("ai.job.state." + job.state().name());
    }

    private static Tone tone(JobState state) {
        return switch (state) {
            case QUEUED -> Tone.NEUTRAL;
            case RUNNING -> Tone.ACCENT;
            case SUCCEEDED -> Tone.SUCCESS;
            case FAILED -> Tone.ERROR;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }
}
