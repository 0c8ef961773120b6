package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.webox.kit.EmptyState;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.kit.PageHeader;
import com.webox.kit.Segments;
import com.webox.social.Posts;
import com.webox.social.status.Period;
import com.webox.social.status.PublishingReports;
import com.webox.social.status.StatusReport;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.ObjectMapper;

/** How publishing goes in the workspace, over a day, a week or a month; the address holds which. */
@Route(value = "status", layout = MainLayout.class)
@Menu(order = 35, icon = "activity", title = "social.menu.status")
@PermitAll
@StyleSheet("context://css/status.css")
class StatusView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String PERIOD = "period";

    private final PublishingReports reports;
    private final PlanReader reader;
    private final ObjectMapper json;
    private final Div periods = new Div();
    private final Div content = new Div();
    private Period period = Period.WEEK;

    StatusView(PublishingReports reports, PlanReader reader, ObjectMapper json, LiveUpdates live) {
        this.reports = reports;
        this.reader = reader;
        this.json = json;
        addClassNames("wb-page", "wb-status");
        content.addClassName("wb-status-content");
        PageHeader header = new PageHeader(getTranslation("social.menu.status"), export())
                .withText(getTranslation("social.state.text"));
        add(header, periods, content);
        live.bind(this, reader.workspace(), Posts.TOPIC, this::load);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PERIOD)
                .orElse("");
        period = Arrays.stream(Period.values())
                .filter(each -> key(each).equals(asked))
                .findFirst()
                .orElse(Period.WEEK);
        Segments choice = new Segments(getTranslation("social.state.period"));
        for (Period each : Period.values()) {
            choice.option(
                    getTranslation("social.state.period." + key(each)), "status?period=" + key(each), each == period);
        }
        periods.removeAll();
        periods.add(choice);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("social.menu.status");
    }

    private void load() {
        StatusReport report = reports.of(period);
        content.removeAll();
        if (report.channels().isEmpty()) {
            content.add(empty("channels"));
        } else if (report.total().due() == 0) {
            content.add(empty("nothing"), new StatusChannels(report.channels()));
        } else {
            content.add(
                    new StatusFigures(report),
                    new StatusChart(report, reader.zone()),
                    new StatusChannels(report.channels()));
        }
    }

    private Component empty(String what) {
        boolean channels = what.equals("channels");
        Anchor next =
                new Anchor(channels ? "channels" : "calendar", getTranslation("social.state." + what + ".action"));
        next.addClassName("wb-action");
        return new EmptyState(
                channels ? Illustration.CHANNELS : Illustration.CALENDAR,
                getTranslation("social.state." + what + ".title"),
                getTranslation("social.state." + what + ".text"),
                next);
    }

    /** The report as it is when it is asked for. */
    private Anchor export() {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(reports.of(period));
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "publishing-" + key(period) + ".json",
                    "application/json",
                    bytes.length);
        });
        Anchor download = new Anchor(handler, "");
        download.add(Icon.DOWNLOAD.create(), new Span(getTranslation("social.receipt.download")));
        download.addClassName("wb-action");
        return download;
    }

    private static String key(Period period) {
        return period.name().toLowerCase(Locale.ROOT);
    }
}
