package com.webox.social.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.webox.kit.BarChart;
import com.webox.kit.Tone;
import com.webox.social.status.Period;
import com.webox.social.status.StatusReport;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What fell due, hour by hour or day by day, and what became of it. */
final class StatusChart extends Section {

    /** So many labels fit below the bars of a phone. */
    private static final int LABELS = 7;

    StatusChart(StatusReport report, ZoneId zone) {
        addClassName("wb-status-panel");
        boolean hours = report.period() == Period.DAY;
        String title = getTranslation(hours ? "social.state.chart.hours" : "social.state.chart.days");
        BarChart chart = new BarChart(title);
        chart.show(
                List.of(
                        new BarChart.Series(getTranslation("social.state.chart.published"), Tone.SUCCESS),
                        new BarChart.Series(getTranslation("social.state.chart.underway"), Tone.INFO),
                        new BarChart.Series(getTranslation("social.state.chart.asks"), Tone.WARNING),
                        new BarChart.Series(getTranslation("social.state.chart.failed"), Tone.ERROR),
                        new BarChart.Series(getTranslation("social.state.chart.calledOff"), Tone.NEUTRAL)),
                bars(report, zone, hours));
        add(new H2(title), chart);
    }

    private List<BarChart.Bar> bars(StatusReport report, ZoneId zone, boolean hours) {
        DateTimeFormatter brief = DateTimeFormatter.ofPattern(
                hours ? "HH:mm" : report.bars().size() > LABELS ? "d/M" : "EEE", getLocale());
        DateTimeFormatter full = DateTimeFormatter.ofPattern(hours ? "EEEE d MMMM, HH:mm" : "EEEE d MMMM", getLocale());
        int every = Math.ceilDiv(report.bars().size(), LABELS);
        int last = report.bars().size() - 1;
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            StatusReport.Bar bar = report.bars().get(i);
            ZonedDateTime start = bar.start().atZone(zone);
            StatusReport.Counts counts = bar.counts();
            bars.add(new BarChart.Bar(
                    (last - i) % every == 0 ? brief.format(start) : "",
                    full.format(start),
                    List.of(
                            counts.published(),
                            counts.underway(),
                            counts.uncertain() + counts.held(),
                            counts.failed(),
                            counts.calledOff())));
        }
        return bars;
    }
}
