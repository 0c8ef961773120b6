package com.webox.social.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.webox.kit.NetworkMark;
import com.webox.social.ChannelSummary;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.ExtraField;
import com.webox.social.network.Extras;
import com.webox.social.network.NetworkRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one network takes beyond text and media: its formats, and the fields of the chosen one. */
final class ExtrasForm extends Details {

    private final NetworkRules rules;
    private final ExtraWords words;
    private final Span summary = new Span();
    private final RadioButtonGroup<String> format = new RadioButtonGroup<>();
    private final Map<ExtraField, ExtraInput> inputs = new LinkedHashMap<>();

    ExtrasForm(ChannelSummary channel, NetworkRules rules, ComposeLibrary library, ComposeState state) {
        this.rules = rules;
        this.words = new ExtraWords(this::getTranslation);
        String network = channel.network();
        addClassName("wb-extras");
        Span name = new Span(getTranslation("social.compose.extras.title", channel.networkName()));
        summary.addClassName("wb-extras-summary");
        Div head = new Div(new NetworkMark(network).decorative(), name, summary);
        head.addClassName("wb-extras-head");
        setSummary(head);
        Div body = new Div();
        body.addClassName("wb-extras-body");
        if (rules.formats().size() > 1) {
            format.setLabel(getTranslation("social.compose.extras.format"));
            format.setItems(rules.formats());
            format.setItemLabelGenerator(words::format);
            format.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    String chosen = event.getValue().equals(rules.formats().getFirst()) ? "" : event.getValue();
                    state.extras(network, before -> before.with(Extras.FORMAT, chosen));
                }
            });
            body.add(format);
        }
        for (ExtraField field : rules.fields()) {
            ExtraInput input = ExtraInput.of(
                    field, words, library, value -> state.extras(network, before -> before.with(field.name(), value)));
            inputs.put(field, input);
            body.add(input.component());
        }
        add(body);
    }

    /** Whether there is anything to choose on this network. */
    static boolean needed(NetworkRules rules) {
        return rules.formats().size() > 1 || !rules.fields().isEmpty();
    }

    void show(Extras extras, boolean locked, AccountLimits limits) {
        String chosen = extras.format().isEmpty() ? rules.formats().getFirst() : extras.format();
        if (rules.formats().contains(chosen)) {
            format.setValue(chosen);
        }
        format.setReadOnly(locked);
        inputs.forEach((field, input) -> {
            input.show(extras.text(field.name()), locked, limits);
            input.component().setVisible(field.in(chosen));
        });
        summary.setText(summaryOf(extras, chosen));
    }

    /** What is chosen, or what is still to be chosen, in a few words. */
    private String summaryOf(Extras extras, String chosen) {
        List<ExtraField> here =
                rules.fields().stream().filter(field -> field.in(chosen)).toList();
        List<String> missing = here.stream()
                .filter(field -> field.required() && extras.text(field.name()).isEmpty())
                .map(words::label)
                .toList();
        if (!missing.isEmpty()) {
            return getTranslation("social.compose.extras.missing", String.join(", ", missing));
        }
        String filled = here.stream()
                .filter(field -> !extras.text(field.name()).isEmpty())
                .map(words::label)
                .collect(Collectors.joining(", "));
        boolean usual = extras.format().isEmpty();
        return usual ? filled : words.format(chosen) + (filled.isEmpty() ? "" : " · " + filled);
    }
}
