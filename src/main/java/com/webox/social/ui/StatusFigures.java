package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.webox.social.PostStatus;
import com.webox.social.status.StatusReport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of a report; what needs a person leads to the posts in question. */
final class StatusFigures extends DescriptionList {

    StatusFigures(StatusReport report) {
        addClassName("wb-status-figures");
        StatusReport.Counts total = report.total();
        figure("published", getTranslation("social.state.ofDue", total.published(), total.due()), PostStatus.PUBLISHED);
        figure("p50", Lateness.words(this, report.lateness().p50()), null);
        figure("p99", Lateness.words(this, report.lateness().p99()), null);
        figure("attempts", number(total.attempts()), null);
        figure("retries", number(total.retries()), null);
        figure("uncertain", number(total.uncertain()), total.uncertain() == 0 ? null : PostStatus.UNCERTAIN);
        figure("held", number(total.held()), total.held() == 0 ? null : PostStatus.HELD);
        figure("failed", number(total.failed()), total.failed() == 0 ? null : PostStatus.FAILED);
        if (total.underway() > 0) {
            figure("underway", number(total.underway()), null);
        }
    }

    private String number(long value) {
        return String.format(getLocale(), "%,d", value);
    }

    private void figure(String key, String value, @Nullable PostStatus posts) {
        Component shown = new Span(value);
        if (posts != null) {
            Anchor link = new Anchor("posts?status=" + posts.name().toLowerCase(Locale.ROOT), value);
            link.setAriaLabel(getTranslation("social.state.see", getTranslation("social.state." + key), value));
            shown = link;
        }
        Description description = new Description(shown);
        description.getElement().setAttribute("data-figure", key);
        Div pair = new Div(new Term(getTranslation("social.state." + key)), description);
        pair.getElement().setAttribute("data-alarm", String.valueOf(posts != null && posts != PostStatus.PUBLISHED));
        getElement().appendChild(pair.getElement());
    }
}
