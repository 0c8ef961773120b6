package com.webox.social.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.signals.Signal;
import com.webox.kit.NetworkMark;
import com.webox.social.ChannelHealth;
import com.webox.social.ChannelId;
import com.webox.social.ChannelSummary;
import com.webox.social.PostContent;
import java.util.ArrayList;
import java.util.List;

/** Where the post goes: one chip for each connected channel, pressed when chosen. */
final class ComposeChannels extends Div {

    private final ComposeState state;
    private final Div chips = new Div();
    private final Button all = new Button();

    ComposeChannels(ComposeState state) {
        this.state = state;
        addClassName("wb-compose-channels");
        setId("compose-channels");
        chips.addClassName("wb-chips");
        chips.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("social.compose.channels.label"));
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        all.addClickListener(click -> toggleAll());
        add(chips, all);
        Signal.effect(
                this,
                () -> show(
                        state.channels().get(),
                        state.content().get(),
                        state.saving().get().phase() == ComposeState.Phase.LOCKED));
    }

    void focusFirst() {
        chips.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::focus);
    }

    private void show(List<ChannelSummary> channels, PostContent content, boolean locked) {
        if (chips.getComponentCount() != channels.size() || !ids(chips).equals(texts(channels))) {
            chips.removeAll();
            channels.forEach(channel -> chips.add(chip(channel)));
        }
        chips.getChildren().forEach(chip -> {
            boolean chosen =
                    content.channels().contains(ChannelId.of(chip.getId().orElseThrow()));
            chip.getElement()
                    .setAttribute("aria-pressed", String.valueOf(chosen))
                    .setEnabled(!locked);
        });
        boolean every = !channels.isEmpty() && content.channels().size() == channels.size();
        all.setText(getTranslation(every ? "social.compose.channels.none" : "social.compose.channels.all"));
        all.setVisible(channels.size() > 1 && !locked);
        if (channels.isEmpty()) {
            chips.add(new Span(getTranslation("social.compose.channels.empty")));
            chips.add(new RouterLink(getTranslation("social.compose.channels.connect"), ChannelsView.class));
        }
    }

    private Button chip(ChannelSummary channel) {
        Avatar avatar = new Avatar(channel.name());
        if (channel.avatar() != null) {
            avatar.setImage(channel.avatar().toString());
        }
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span face = new Span(avatar, new NetworkMark(channel.network()).decorative());
        face.addClassName("wb-face");
        Span name = new Span(channel.name());
        name.addClassName("wb-chip-name");
        Span whole = new Span(face, name);
        whole.addClassName("wb-chip-whole");
        Button chip = new Button(whole, click -> toggle(channel.id()));
        chip.addClassName("wb-chip");
        chip.setId(channel.id().toString());
        String label = channel.networkName() + ", " + channel.name();
        if (channel.health() == ChannelHealth.PAUSED) {
            chip.addClassName("wb-chip-paused");
            label += ", " + getTranslation("social.health." + channel.health());
        }
        chip.setAriaLabel(label);
        chip.setTooltipText(label);
        return chip;
    }

    private void toggle(ChannelId id) {
        List<ChannelId> chosen = new ArrayList<>(state.content().peek().channels());
        if (!chosen.remove(id)) {
            chosen.add(id);
        }
        state.choose(chosen);
    }

    private void toggleAll() {
        List<ChannelSummary> channels = state.channels().peek();
        boolean every = state.content().peek().channels().size() == channels.size();
        state.choose(
                every ? List.of() : channels.stream().map(ChannelSummary::id).toList());
    }

    private static List<String> ids(Div chips) {
        return chips.getChildren().map(chip -> chip.getId().orElse("")).toList();
    }

    private static List<String> texts(List<ChannelSummary> channels) {
        return channels.stream().map(channel -> channel.id().toString()).toList();
    }
}
