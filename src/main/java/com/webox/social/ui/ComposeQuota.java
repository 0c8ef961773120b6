package com.webox.social.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import com.webox.kit.Icon;
import com.webox.social.ChannelId;
import com.webox.social.PostDetails;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Warns while a time is chosen at which an account has no room; it forbids nothing, the post would wait. */
final class ComposeQuota extends Div {

    private record Asked(List<ChannelId> channels, Optional<LocalDateTime> at) {}

    private final PlanReader place;
    private @Nullable Asked shown;

    ComposeQuota(ComposeState state, PlanReader place) {
        this.place = place;
        addClassName("wb-compose-quota");
        getElement().setAttribute("role", "status");
        setVisible(false);
        Signal.effect(
                this,
                () -> show(
                        new Asked(state.content().get().channels(), state.plan().get()), state));
    }

    private void show(Asked asked, ComposeState state) {
        // The words change with each key; what is asked here does not.
        if (asked.equals(shown)) {
            return;
        }
        shown = asked;
        removeAll();
        asked.at()
                .filter(at -> at.isAfter(place.now()))
                .ifPresent(at -> place.warnings()
                        .crowdedAt(
                                asked.channels(),
                                at,
                                state.stored().peek().map(PostDetails::id).orElse(null))
                        .forEach(broken -> {
                            Paragraph words = new Paragraph(QuotaWords.of(this, broken));
                            words.addComponentAsFirst(Icon.WARNING.create());
                            add(words);
                        }));
        setVisible(getComponentCount() > 0);
    }
}
