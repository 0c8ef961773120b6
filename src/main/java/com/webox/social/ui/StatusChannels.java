package com.webox.social.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.webox.kit.NetworkMark;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tone;
import com.webox.social.ChannelHealth;
import com.webox.social.status.StatusReport.ChannelLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each channel does. */
final class StatusChannels extends Section {

    StatusChannels(List<ChannelLine> lines) {
        addClassName("wb-status-panel");
        UnorderedList list = new UnorderedList();
        list.addClassName("wb-status-channels");
        lines.forEach(line -> list.add(entry(line)));
        add(new H2(getTranslation("social.home.channels")), list);
    }

    private ListItem entry(ChannelLine line) {
        Span name = new Span(line.name());
        name.addClassName("wb-status-channel");
        Div who = new Div(new NetworkMark(line.network()), name);
        who.addClassName("wb-status-who");
        Span out = new Span(getTranslation(
                "social.state.channel.out",
                line.counts().published(),
                line.counts().due()));
        Span late = new Span(getTranslation(
                "social.state.channel.late",
                Lateness.words(this, line.lateness().p50()),
                Lateness.words(this, line.lateness().p99())));
        late.addClassName("wb-muted");
        Div facts = new Div(out, late);
        facts.addClassName("wb-status-facts");
        if (line.counts().needsYou() > 0) {
            Anchor needs = new Anchor(
                    "posts?tab=" + PostGroup.ATTENTION.key() + "&channel=" + line.id(),
                    getTranslation("social.state.channel.needs", line.counts().needsYou()));
            facts.add(needs);
        }
        return new ListItem(who, badge(line.health()), facts);
    }

    private StatusBadge badge(@Nullable ChannelHealth health) {
        if (health == null) {
            return new StatusBadge(getTranslation("social.state.channel.gone"), Tone.NEUTRAL);
        }
        Tone tone = switch (health) {
            case OK -> Tone.SUCCESS;
            case EXPIRING -> Tone.WARNING;
            case PAUSED -> Tone.ERROR;
        };
        return new StatusBadge(getTranslation("social.health." + health), tone);
    }
}
