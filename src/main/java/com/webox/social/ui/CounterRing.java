package com.webox.social.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.NetworkMark;

/** How much of a network's length a text uses: a ring that fills, and the figures. */
final class CounterRing extends Span {

    private static final int NEAR_PERCENT = 90;

    private final Svg ring = new Svg();
    private final Span figures = new Span();
    private final String networkName;
    private int percent = -1;

    CounterRing(String network, String networkName) {
        this.networkName = networkName;
        addClassName("wb-counter");
        ring.getElement().setAttribute("aria-hidden", "true");
        figures.addClassName("wb-counter-figures");
        NetworkMark mark = new NetworkMark(network);
        add(mark, ring, figures);
    }

    /**
     * @return what a screen reader is told: empty while there is plenty of room
     */
    String show(int length, int max) {
        int now = max == 0 ? 0 : Math.min(100, length * 100 / max);
        if (now != percent) {
            percent = now;
            ring.setSvg("""
                    <svg viewBox="0 0 20 20" width="18" height="18"><circle class="rest" cx="10" cy="10" r="8"/>\
                    <circle class="used" cx="10" cy="10" r="8" pathLength="100" stroke-dasharray="%d 100"/></svg>""".formatted(now));
        }
        int left = max - length;
        boolean near = left >= 0 && length * 100L >= (long) max * NEAR_PERCENT;
        getElement().setAttribute("data-tone", left < 0 ? "error" : near ? "warning" : "neutral");
        figures.setText(
                left < 0
                        ? getTranslation("social.compose.counter.over", -left)
                        : near
                                ? getTranslation("social.compose.counter.left", left)
                                : getTranslation("social.compose.counter.of", length, max));
        return left < 0 || near ? networkName + " : " + figures.getText() : "";
    }
}
