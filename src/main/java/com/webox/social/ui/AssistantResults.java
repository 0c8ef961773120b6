package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.webox.ai.Maker;
import com.webox.ai.TextResult;
import com.webox.ai.TextTask;
import com.webox.ai.ui.AiWords;
import com.webox.kit.Icon;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was written, while it is being written and after: the author takes a text over, or a tag or sign at a time. */
final class AssistantResults extends Div {

    /** What the author does with a result. */
    record Taking(Consumer<String> replace, Consumer<String> append, Consumer<String> insert) {}

    private final Taking taking;
    private final OrderedList list = new OrderedList();
    private final Div words = new Div();
    private final Div made = new Div();
    private final Span said = new Span();
    private final List<Span> texts = new ArrayList<>();
    private TextTask task = TextTask.WRITE;

    AssistantResults(Taking taking) {
        this.taking = taking;
        addClassName("wb-assistant-results");
        list.getElement().setAttribute("aria-label", getTranslation("social.compose.ai.results"));
        words.addClassName("wb-assistant-words");
        made.addClassName("wb-assistant-made");
        said.addClassName("wb-sr-only");
        said.getElement().setAttribute("role", "status");
        add(list, words, made, said);
        clear();
    }

    /** Forgets the former results; others are coming. */
    void begin(TextTask asked) {
        clear();
        task = asked;
    }

    /** A few more words of one of them. */
    void part(int result, String part) {
        if (single()) {
            return;
        }
        while (texts.size() <= result) {
            addItem();
        }
        texts.get(result).setText(texts.get(result).getText() + part);
    }

    /** All is said. {@code append}: whether there is a text that something can be put behind. */
    void show(TextResult result, boolean append) {
        clear();
        List<String> all = result.texts();
        if (single()) {
            showWords(all);
        } else {
            all.forEach(text -> addItem(text, append));
        }
        made.add(
                new StatusBadge(
                        AiWords.maker(this, result.maker()), result.maker().builtIn() ? Tone.NEUTRAL : Tone.ACCENT),
                new Span(AiWords.cost(this, result.cost())));
        Maker preferred = result.insteadOf();
        if (preferred != null) {
            made.add(new Span(getTranslation("social.compose.ai.insteadOf", AiWords.maker(this, preferred))));
        }
        made.setVisible(true);
        said.setText(getTranslation("social.compose.ai.done", all.size(), AiWords.maker(this, result.maker())));
    }

    void clear() {
        list.removeAll();
        list.setVisible(false);
        texts.clear();
        words.removeAll();
        words.setVisible(false);
        made.removeAll();
        made.setVisible(false);
        said.setText("");
    }

    private boolean single() {
        return task == TextTask.HASHTAGS || task == TextTask.EMOJI;
    }

    private ListItem addItem() {
        Span text = new Span();
        text.addClassName("wb-assistant-text");
        texts.add(text);
        ListItem item = new ListItem(text);
        list.add(item);
        list.setVisible(true);
        return item;
    }

    private void addItem(String text, boolean append) {
        ListItem item = addItem();
        texts.getLast().setText(text);
        Div row = new Div(button("social.compose.ai.use", Icon.CHECK, text, taking.replace()));
        if (append && task == TextTask.WRITE) {
            row.add(button("social.compose.ai.append", Icon.PLUS, text, taking.append()));
        }
        row.addClassName("wb-assistant-row");
        item.add(row);
    }

    private Button button(String key, Icon icon, String text, Consumer<String> take) {
        Button button = new Button(getTranslation(key), icon.create(), click -> take.accept(text));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void showWords(List<String> all) {
        for (String word : all) {
            Button button = new Button(word);
            button.addThemeVariants(ButtonVariant.SMALL);
            button.addClickListener(click -> {
                (task == TextTask.EMOJI ? taking.insert() : taking.append()).accept(word);
                button.setEnabled(false);
            });
            words.add(button);
        }
        if (task == TextTask.HASHTAGS && all.size() > 1) {
            words.add(button("social.compose.ai.all", Icon.PLUS, String.join(" ", all), taking.append()));
        }
        words.setVisible(!all.isEmpty());
    }
}
