package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.webox.kit.Icon;
import com.webox.social.ChannelId;
import com.webox.social.ChannelSummary;
import com.webox.social.NetworkSummary;
import com.webox.social.PostFilter;
import com.webox.social.PostStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Narrows posts by network, channel, status and label; what is chosen stands beside it and goes with one click. */
class FilterBar extends Div {

    private final Consumer<PostFilter> changed;
    private final Button open = new Button(Icon.FILTER.create());
    private final Popover choices = new Popover();
    private final Div chips = new Div();
    private PostFilter filter = PostFilter.ALL;
    private FilterChoices offered = FilterChoices.NONE;

    FilterBar(Consumer<PostFilter> changed) {
        this.changed = changed;
        addClassName("wb-filter");
        open.setText(getTranslation("social.filter.open"));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("wb-filter-open");
        choices.setTarget(open);
        choices.setPosition(PopoverPosition.BOTTOM_START);
        choices.setAriaLabel(getTranslation("social.filter.open"));
        choices.setAutofocus(true);
        choices.addClassName("wb-filter-choices");
        choices.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                offer();
            }
        });
        chips.addClassName("wb-filter-chips");
        add(open, choices, chips);
    }

    void show(PostFilter shown, FilterChoices offer) {
        filter = shown;
        offered = offer;
        chips.removeAll();
        each(shown.networks(), this::networkName, rest -> with(rest, null, null, null));
        each(shown.channels(), this::channelName, rest -> with(null, rest, null, null));
        each(
                shown.statuses(),
                status -> getTranslation("social.status." + status),
                rest -> with(null, null, rest, null));
        each(shown.labels(), label -> "#" + label, rest -> with(null, null, null, rest));
        if (chips.getComponentCount() > 1) {
            Button clear = new Button(
                    getTranslation("social.filter.clear"),
                    click -> changed.accept(new PostFilter(Set.of(), Set.of(), Set.of(), Set.of(), filter.search())));
            clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            chips.add(clear);
        }
    }

    private void offer() {
        choices.removeAll();
        List<Component> groups = new ArrayList<>();
        groups.add(group(
                "social.filter.networks",
                offered.networks().stream().map(NetworkSummary::key).toList(),
                this::networkName,
                filter.networks(),
                chosen -> with(chosen, null, null, null)));
        groups.add(group(
                "social.filter.channels",
                offered.channels().stream().map(ChannelSummary::id).toList(),
                this::channelName,
                filter.channels(),
                chosen -> with(null, chosen, null, null)));
        groups.add(group(
                "social.filter.statuses",
                Arrays.asList(PostStatus.values()),
                status -> getTranslation("social.status." + status),
                filter.statuses(),
                chosen -> with(null, null, chosen, null)));
        groups.add(group(
                "social.filter.labels",
                offered.labels(),
                Function.identity(),
                filter.labels(),
                chosen -> with(null, null, null, chosen)));
        groups.stream().filter(Component::isVisible).forEach(choices::add);
    }

    private <T> CheckboxGroup<T> group(
            String labelKey,
            Collection<T> items,
            Function<T, String> name,
            Set<T> chosen,
            Function<Set<T>, PostFilter> narrowed) {
        CheckboxGroup<T> group = new CheckboxGroup<>(getTranslation(labelKey));
        group.setItems(items);
        group.setItemLabelGenerator(name::apply);
        Set<T> known = new HashSet<>(chosen);
        known.retainAll(items);
        group.setValue(known);
        group.setVisible(!items.isEmpty());
        group.addValueChangeListener(change -> changed.accept(narrowed.apply(change.getValue())));
        return group;
    }

    private <T> void each(Set<T> chosen, Function<T, String> name, Function<Set<T>, PostFilter> without) {
        chosen.stream().sorted((a, b) -> name.apply(a).compareTo(name.apply(b))).forEach(value -> {
            String words = name.apply(value);
            Button chip = new Button(new Span(words), click -> {
                Set<T> rest = new HashSet<>(chosen);
                rest.remove(value);
                changed.accept(without.apply(rest));
            });
            chip.setSuffixComponent(Icon.CLOSE.create());
            chip.setAriaLabel(getTranslation("social.filter.remove", words));
            chip.addThemeVariants(ButtonVariant.SMALL);
            chip.addClassName("wb-filter-chip");
            chips.add(chip);
        });
    }

    private PostFilter with(
            @Nullable Set<String> networks,
            @Nullable Set<ChannelId> channels,
            @Nullable Set<PostStatus> statuses,
            @Nullable Set<String> labels) {
        return new PostFilter(
                networks == null ? filter.networks() : networks,
                channels == null ? filter.channels() : channels,
                statuses == null ? filter.statuses() : statuses,
                labels == null ? filter.labels() : labels,
                filter.search());
    }

    private String networkName(String key) {
        return offered.networks().stream()
                .filter(network -> network.key().equals(key))
                .map(NetworkSummary::name)
                .findFirst()
                .orElse(key);
    }

    private String channelName(ChannelId id) {
        return offered.channels().stream()
                .filter(channel -> channel.id().equals(id))
                .map(channel -> channel.networkName() + " · " + channel.name())
                .findFirst()
                .orElseGet(() -> getTranslation("social.filter.goneChannel"));
    }
}
