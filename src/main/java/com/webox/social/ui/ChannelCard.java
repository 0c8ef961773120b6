package com.webox.social.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.Icon;
import com.webox.kit.NetworkMark;
import com.webox.kit.StatusBadge;
import com.webox.kit.Times;
import com.webox.kit.Tone;
import com.webox.social.ChannelHealth;
import com.webox.social.ChannelSummary;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connected account: who it is, whether it works, and until when. */
final class ChannelCard extends ListItem {

    /** What may be done with a channel. */
    record Actions(Runnable reconnect, Runnable disconnect) {}

    /** @param actions null for members who only look */
    ChannelCard(ChannelSummary channel, Times times, @Nullable Actions actions) {
        addClassName("wb-channel");
        getElement().setAttribute("data-health", name(channel.health()));
        Div head = new Div(face(channel), who(channel), health(channel.health()));
        head.addClassName("wb-channel-head");
        add(head);
        if (channel.health() != ChannelHealth.OK) {
            Paragraph words =
                    new Paragraph(getTranslation("social.channels.health." + name(channel.health()) + ".text"));
            words.addClassName("wb-channel-words");
            add(words);
        }
        add(facts(channel, times));
        if (actions != null) {
            add(buttons(channel, actions));
        }
    }

    private Span face(ChannelSummary channel) {
        Avatar avatar = new Avatar(channel.name());
        if (channel.avatar() != null) {
            avatar.setImage(channel.avatar().toString());
        }
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span face = new Span(avatar, new NetworkMark(channel.network()).decorative());
        face.addClassName("wb-face");
        return face;
    }

    private Div who(ChannelSummary channel) {
        H2 name = new H2(channel.name());
        String handle = channel.handle().isEmpty() ? "" : " · " + channel.handle();
        Div who = new Div(name, new Span(channel.networkName() + handle));
        who.addClassName("wb-channel-who");
        return who;
    }

    private StatusBadge health(ChannelHealth health) {
        Tone tone = switch (health) {
            case OK -> Tone.SUCCESS;
            case EXPIRING -> Tone.WARNING;
            case PAUSED -> Tone.ERROR;
        };
        return new StatusBadge(getTranslation("social.health." + health), tone);
    }

    private Div facts(ChannelSummary channel, Times times) {
        Div facts = new Div();
        facts.addClassName("wb-channel-facts");
        facts.add(new Span(
                Icon.PLUG.create(),
                new Span(getTranslation("social.channels.since", times.date(channel.connectedAt(), getLocale())))));
        Instant ends = channel.consentEnds();
        if (ends != null) {
            facts.add(new Span(
                    Icon.KEY.create(),
                    new Span(getTranslation("social.channels.until", times.date(ends, getLocale())))));
        }
        return facts;
    }

    private Div buttons(ChannelSummary channel, Actions actions) {
        Button reconnect = new Button(
                getTranslation("social.channels.reconnect"),
                Icon.REFRESH_CW.create(),
                click -> actions.reconnect().run());
        reconnect.setAriaLabel(getTranslation("social.channels.reconnect.of", channel.name()));
        reconnect.addThemeVariants(
                channel.health() == ChannelHealth.OK ? ButtonVariant.TERTIARY : ButtonVariant.PRIMARY);
        Button disconnect = new Button(
                getTranslation("social.channels.disconnect"),
                Icon.UNPLUG.create(),
                click -> actions.disconnect().run());
        disconnect.setAriaLabel(getTranslation("social.channels.disconnect.of", channel.name()));
        disconnect.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Div row = new Div(reconnect, disconnect);
        row.addClassName("wb-channel-actions");
        return row;
    }

    private static String name(ChannelHealth health) {
        return health.name().toLowerCase(Locale.ROOT);
    }
}
