package com.webox.social.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.webox.ai.Stop;
import com.webox.ai.TextOutcome;
import com.webox.ai.TextParts;
import com.webox.ai.TextRequest;
import com.webox.ai.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run, heard by one screen until it is given up: what comes later is not shown any more. */
final class AssistantRun {

    private final UI ui;
    private @Nullable Stop stop;
    private boolean wanted = true;

    AssistantRun(UI ui) {
        this.ui = ui;
    }

    /** Both listeners are called with the screen locked. */
    void start(Texts texts, TextRequest request, TextParts parts, Consumer<TextOutcome> end) {
        stop = texts.start(
                request,
                (result, part) -> tell(() -> parts.part(result, part)),
                outcome -> tell(() -> end.accept(outcome)));
    }

    /** With the screen locked. */
    void giveUp() {
        wanted = false;
        if (stop != null) {
            stop.ask();
        }
    }

    private void tell(Command news) {
        try {
            ui.access(() -> {
                if (wanted) {
                    news.execute();
                }
            });
        } catch (UIDetachedException gone) {
            // The tab was closed; what was written is nobody's any more, and its cost is booked all the same.
            return;
        }
    }
}
