package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Counts as bars in a row, each stacked of the same series; the figures also stand in a table for screen readers. */
@Tag("wb-bar-chart")
@JsModule("./components/kit/wb-bar-chart.ts")
public class BarChart extends Component implements HasStyle {

    /** What is counted; the first stands at the bottom of each bar. */
    public record Series(String name, Tone tone) {}

    /**
     * A bar.
     *
     * @param label below it; may be empty where there is no room for all
     * @param title what it stands for, in full
     * @param values one for each series
     */
    public record Bar(String label, String title, List<Long> values) {

        public Bar {
            values = List.copyOf(values);
        }
    }

    /** A series as the browser takes it. */
    record Drawn(String name, String tone) {}

    /** @param label what the chart tells */
    public BarChart(String label) {
        getElement().setProperty("label", label);
    }

    public void show(List<Series> series, List<Bar> bars) {
        getElement()
                .setPropertyList(
                        "series",
                        series.stream()
                                .map(each -> new Drawn(each.name(), each.tone().cssName()))
                                .toList());
        getElement().setPropertyList("bars", bars);
    }
}
