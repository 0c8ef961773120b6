package com.webox.ai.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.webox.ai.job.GenerationJobs;
import com.webox.ai.job.JobId;
import com.webox.ai.job.JobSummary;
import com.webox.ai.job.Started;
import com.webox.kit.Confirm;
import com.webox.kit.EmptyState;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import com.webox.kit.Notices;
import com.webox.kit.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much AI is making, and a click away what, how far it is, and what can be done about it. */
@StyleSheet("context://css/ai.css")
class JobsPanel extends Div {

    private static final int LATEST = 12;
    private static final int COUNTED = 99;

    private final GenerationJobs jobs;
    private final Times times;
    private final Button button = new Button(Icon.SPARKLES.create());
    private final Span count = new Span();
    private final Popover popover = new Popover();
    private final Div empty;
    private final UnorderedList list = new UnorderedList();
    private final Span news = new Span();
    private final Map<JobId, JobLine> lines = new HashMap<>();

    JobsPanel(GenerationJobs jobs, Times times) {
        this.jobs = jobs;
        this.times = times;
        addClassName("ai-jobs");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("ai-jobs-button");
        count.addClassName("ai-jobs-count");
        count.getElement().setAttribute("aria-hidden", "true");
        // Ends are told, not each percent.
        news.addClassName("wb-sr-only");
        news.getElement().setAttribute("aria-live", "polite");
        list.addClassName("ai-jobs-list");
        empty = new Div(new EmptyState(
                Illustration.DONE, getTranslation("ai.jobs.empty.title"), getTranslation("ai.jobs.empty.text")));
        Div head = new Div(new H2(getTranslation("ai.jobs.title")));
        head.addClassName("ai-jobs-head");
        Div content = new Div(head, news, empty, list);
        content.addClassName("ai-jobs-content");
        popover.addClassName("ai-jobs-popover");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("ai.jobs.title"));
        popover.setAutofocus(true);
        popover.add(content);
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
        add(button, count, popover);
    }

    /** Reads the count again, and the list when it is open. */
    void refresh() {
        int underWay = jobs.underWay();
        count.setVisible(underWay > 0);
        count.setText(underWay > COUNTED ? COUNTED + "+" : String.valueOf(underWay));
        button.setAriaLabel(
                underWay == 0 ? getTranslation("ai.jobs.none") : getTranslation("ai.jobs.underWay", underWay));
        if (popover.isOpened()) {
            fill();
        }
    }

    /** Lines are kept and changed in place, so that the keyboard's place in them is kept too. */
    private void fill() {
        List<JobSummary> latest = jobs.mine(LATEST);
        empty.setVisible(latest.isEmpty());
        list.setVisible(!latest.isEmpty());
        lines.entrySet().removeIf(line -> {
            boolean gone = latest.stream().noneMatch(job -> job.id().equals(line.getKey()));
            if (gone) {
                line.getValue().removeFromParent();
            }
            return gone;
        });
        for (int place = 0; place < latest.size(); place++) {
            JobSummary job = latest.get(place);
            JobLine line = lines.get(job.id());
            if (line == null) {
                line = new JobLine(times, this::stop, this::retry);
                lines.put(job.id(), line);
                list.addComponentAtIndex(Math.min(place, list.getComponentCount()), line);
            } else if (job.state().over() && !line.over()) {
                news.setText(getTranslation(
                        "ai.jobs.news",
                        job.title(),
                        getTranslation("ai.job.state." + job.state().name())));
            }
            line.show(job);
        }
    }

    private void stop(JobSummary job) {
        Confirm.danger(
                getTranslation("ai.jobs.stop.title", job.title()),
                getTranslation("ai.jobs.stop.text"),
                getTranslation("ai.jobs.stop"),
                () -> {
                    jobs.cancel(job.id());
                    refresh();
                });
    }

    private void retry(JobSummary job) {
        if (job.failure() != null && job.failure().mayHaveBeenPaid()) {
            Confirm.ask(
                    getTranslation("ai.jobs.retry.title"),
                    getTranslation("ai.jobs.retry.text", CostWords.money(job.likely())),
                    getTranslation("ai.jobs.retry"),
                    () -> retry(job, true));
        } else {
            retry(job, false);
        }
    }

    private void retry(JobSummary job, boolean knowing) {
        if (jobs.retry(job.id(), knowing) instanceof Started.Refused refused) {
            Notices.error(getTranslation(
                    "problem.aiBudgetSpent", CostWords.money(refused.why().limit())));
        }
        refresh();
    }
}
