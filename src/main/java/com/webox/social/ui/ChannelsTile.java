package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.webox.kit.HomeTile;
import com.webox.kit.Icon;
import com.webox.kit.LiveUpdates;
import com.webox.kit.NetworkMark;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tile;
import com.webox.kit.Tone;
import com.webox.social.ChannelHealth;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Whether every channel can publish. */
@org.springframework.stereotype.Component
@Order(30)
class ChannelsTile implements HomeTile {

    private final PlanReader reader;
    private final LiveUpdates live;

    ChannelsTile(PlanReader reader, LiveUpdates live) {
        this.reader = reader;
        this.live = live;
    }

    @Override
    public Component create() {
        Content content = new Content(reader);
        Tile tile = new Tile(Icon.RADIO, content.getTranslation("social.home.channels"), content);
        tile.withAction(new Anchor("channels", content.getTranslation("social.home.channels.see")));
        live.bind(tile, reader.workspace(), Channels.TOPIC, content::load);
        content.load();
        return tile;
    }

    private static final class Content extends SocialTileContent {

        private final PlanReader reader;

        private Content(PlanReader reader) {
            this.reader = reader;
        }

        private void load() {
            List<ChannelSummary> channels = reader.choices().channels();
            removeAll();
            if (channels.isEmpty()) {
                Anchor connect = new Anchor("channels", getTranslation("social.step.channel.action"));
                connect.addClassName("wb-action");
                add(new Paragraph(getTranslation("social.home.channels.nothing")), connect);
                return;
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("wb-channel-health");
            channels.forEach(channel -> list.add(entry(channel)));
            add(list);
        }

        private ListItem entry(ChannelSummary channel) {
            Span name = new Span(channel.name());
            Span handle = new Span(channel.handle());
            handle.addClassName("wb-muted");
            Div words = new Div(name, handle);
            words.addClassName("wb-channel-words");
            ListItem entry = new ListItem(
                    new NetworkMark(channel.network()),
                    words,
                    new StatusBadge(getTranslation("social.health." + channel.health()), tone(channel.health())));
            return entry;
        }

        private static Tone tone(ChannelHealth health) {
            return switch (health) {
                case OK -> Tone.SUCCESS;
                case EXPIRING -> Tone.WARNING;
                case PAUSED -> Tone.ERROR;
            };
        }
    }
}
