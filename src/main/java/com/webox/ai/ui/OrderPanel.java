package com.webox.ai.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.webox.ai.ProviderCard;
import com.webox.ai.ProviderOrder;
import com.webox.kit.Icon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who writes, the preferred first; moved up and down by buttons, so by keyboard too. */
final class OrderPanel extends Section {

    private final Consumer<ProviderOrder> change;
    private final OrderedList list = new OrderedList();
    private final Checkbox builtIn = new Checkbox();
    private ProviderOrder shown = new ProviderOrder(List.of(), false);
    private Map<String, String> names = Map.of();

    OrderPanel(Consumer<ProviderOrder> change) {
        this.change = change;
        addClassNames("ai-section", "ai-order");
        Paragraph text = new Paragraph(getTranslation("ai.providers.order.text"));
        text.addClassName("wb-muted");
        list.addClassName("ai-order-list");
        builtIn.setLabel(getTranslation("ai.providers.order.builtIn"));
        builtIn.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(new ProviderOrder(shown.makers(), event.getValue()));
            }
        });
        add(new H2(getTranslation("ai.providers.order")), text, list, builtIn);
    }

    /** Shows nothing while nobody is set up: then the built-in engine writes, and there is nothing to choose. */
    void show(ProviderOrder order, List<ProviderCard> cards) {
        setVisible(!order.makers().isEmpty());
        Map<String, String> called = cards.stream()
                .collect(Collectors.toMap(
                        card -> card.vendor().key(), card -> card.vendor().name()));
        builtIn.setValue(order.builtIn());
        if (order.equals(shown) && called.equals(names)) {
            return;
        }
        shown = order;
        names = called;
        showList(-1, 0);
    }

    /** Moves the maker at a place up or down and lets the focus follow it. */
    private void move(int place, int by) {
        List<String> makers = new ArrayList<>(shown.makers());
        Collections.swap(makers, place, place + by);
        shown = new ProviderOrder(makers, shown.builtIn());
        showList(place + by, by);
        change.accept(shown);
    }

    private void showList(int focused, int by) {
        list.removeAll();
        int last = shown.makers().size() - 1;
        for (int place = 0; place <= last; place++) {
            String name =
                    names.getOrDefault(shown.makers().get(place), shown.makers().get(place));
            Button up = button(Icon.CHEVRON_UP, "ai.providers.order.up", name, place, -1);
            Button down = button(Icon.CHEVRON_DOWN, "ai.providers.order.down", name, place, 1);
            up.setEnabled(place > 0);
            down.setEnabled(place < last);
            Span words = new Span(name);
            words.addClassName("ai-order-name");
            Div buttons = new Div(up, down);
            list.add(new ListItem(words, buttons));
            if (place == focused) {
                Button same = by < 0 ? up : down;
                (same.isEnabled() ? same : by < 0 ? down : up).focus();
            }
        }
    }

    private Button button(Icon icon, String key, String name, int place, int by) {
        Button button = new Button(icon.create(), click -> move(place, by));
        button.setAriaLabel(getTranslation(key, name));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
