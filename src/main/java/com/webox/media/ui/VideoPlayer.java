package com.webox.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.Tag;

/** The browser's own player. */
@Tag("video")
public class VideoPlayer extends Component implements HasAriaLabel {

    /** @param poster address of the picture shown before it plays; empty for its own first one */
    public VideoPlayer(String source, String poster, String label) {
        if (!poster.isEmpty()) {
            getElement().setAttribute("poster", poster);
        }
        getElement()
                .setAttribute("src", source)
                .setAttribute("controls", true)
                .setAttribute("playsinline", true)
                .setAttribute("preload", "metadata");
        setAriaLabel(label);
    }
}
