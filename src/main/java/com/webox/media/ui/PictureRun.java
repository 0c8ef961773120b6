package com.webox.media.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.webox.ai.ImageEnds;
import com.webox.ai.ImageRequest;
import com.webox.ai.Images;
import com.webox.ai.Stop;
import org.jspecify.annotations.Nullable;

/** One run, heard by one dialog until it is given up: what comes later is not shown any more. */
final class PictureRun {

    private final UI ui;
    private @Nullable Stop stop;
    private boolean wanted = true;

    PictureRun(UI ui) {
        this.ui = ui;
    }

    /** {@code ends} is called with the screen locked. */
    void start(Images images, ImageRequest request, ImageEnds ends) {
        stop = images.start(
                request,
                (picture, outcome) -> tell(ui, () -> {
                    if (wanted) {
                        ends.ended(picture, outcome);
                    }
                }));
    }

    /** With the screen locked. */
    void giveUp() {
        wanted = false;
        if (stop != null) {
            stop.ask();
        }
    }

    /** Does it with the screen locked, if the screen is still there. */
    static void tell(UI ui, Command news) {
        try {
            ui.access(news);
        } catch (UIDetachedException gone) {
            // The tab was closed. What was made is nobody's, and its cost is booked; what was kept is in the library.
            return;
        }
    }
}
