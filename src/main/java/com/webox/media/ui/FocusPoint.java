package com.webox.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/** A picture with a mark on what matters in it; a person moves the mark by pointer or arrow keys. */
@Tag("focus-point")
@JsModule("./components/media/focus-point.ts")
class FocusPoint extends Component {

    /**
     * @param source address of the picture
     * @param label what the mark is for
     * @param position how its place is told, with {@code {x}} and {@code {y}} for percentages
     */
    FocusPoint(String source, String label, String position) {
        getElement().setProperty("src", source).setProperty("label", label).setProperty("position", position);
    }

    /** Parts of the picture's width and height, from its upper left corner. */
    void show(double x, double y) {
        getElement().setProperty("x", x).setProperty("y", y);
    }

    Registration addMovedListener(ComponentEventListener<Moved> listener) {
        return addListener(Moved.class, listener);
    }

    /** The mark has a new place. */
    @DomEvent("focus-point-changed")
    public static class Moved extends ComponentEvent<FocusPoint> {

        private final double x;
        private final double y;

        public Moved(
                FocusPoint source,
                boolean fromClient,
                @EventData("event.detail.x") double x,
                @EventData("event.detail.y") double y) {
            super(source, fromClient);
            this.x = Math.clamp(x, 0, 1);
            this.y = Math.clamp(y, 0, 1);
        }

        double x() {
            return x;
        }

        double y() {
            return y;
        }
    }
}
