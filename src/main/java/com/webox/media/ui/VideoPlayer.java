package com.webox.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.Tag;

/** The browser's own player. */
@Tag("video")
class VideoPlayer extends Component implements HasAriaLabel {

    VideoPlayer(String source, String poster, String label) {
        getElement()
                .setAttribute("src", source)
                .setAttribute("poster", poster)
                .setAttribute("controls", true)
                .setAttribute("playsinline", true)
                .setAttribute("preload", "metadata");
        setAriaLabel(label);
    }
}
