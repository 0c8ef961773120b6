package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.Signal;
import com.webox.kit.Icon;
import com.webox.social.ChannelSummary;
import com.webox.social.PostContent;

/** The text: one editor, and tabs that say whether it shows the shared text or a network's own. */
final class ComposeText extends Div {

    /** How often typing reaches the server, ms: previews and counters follow without a visible delay. */
    private static final int FOLLOW_MILLIS = 150;

    private final ComposeState state;
    private final TextArea area = new TextArea();
    private final Span hint = new Span();
    private final Button share = new Button();
    private final Div adapted = new Div(hint, share);
    private final Div tools = new Div();

    /** @param counters shows how long the texts are */
    ComposeText(ComposeState state, ComposeTabs tabs, ComposeCounters counters) {
        this.state = state;
        addClassName("wb-compose-text");
        area.setId("compose-text");
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(FOLLOW_MILLIS);
        area.setPlaceholder(getTranslation("social.compose.text.placeholder"));
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state.write(change.getValue());
            }
        });
        share.setText(getTranslation("social.compose.text.share"));
        share.setIcon(Icon.UNDO.create());
        share.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        share.addClickListener(click -> state.share(state.tab().peek()));
        adapted.addClassName("wb-compose-adapted");
        tools.addClassName("wb-compose-tools");
        Button emoji = emojiButton();
        tools.add(emoji);
        Div foot = new Div(tools, counters);
        foot.addClassName("wb-compose-text-foot");
        add(tabs, adapted, area, foot);
        Signal.effect(
                this,
                () -> show(
                        state.tab().get(),
                        state.content().get(),
                        state.saving().get().phase() == ComposeState.Phase.LOCKED));
    }

    /** More tools beside the emoji button. */
    ComposeText withTool(Button tool) {
        tools.add(tool);
        return this;
    }

    void focus() {
        area.focus();
    }

    private void show(String tab, PostContent content, boolean locked) {
        boolean shared = tab.equals(ComposeState.SHARED);
        String text = shared ? content.text() : content.textFor(tab);
        if (!text.equals(area.getValue())) {
            area.setValue(text);
        }
        area.setReadOnly(locked);
        tools.setVisible(!locked);
        String network = shared ? "" : networkName(tab);
        boolean own = !shared && content.variants().containsKey(tab);
        adapted.setVisible(!shared);
        hint.setText(getTranslation(own ? "social.compose.text.own" : "social.compose.text.same", network));
        share.setVisible(own && !locked);
        area.setAriaLabel(
                shared
                        ? getTranslation("social.compose.text.label")
                        : getTranslation("social.compose.text.labelFor", network));
    }

    private String networkName(String network) {
        ChannelSummary channel = state.networksNow().get(network);
        return channel == null ? network : channel.networkName();
    }

    private Button emojiButton() {
        Button button = new Button(Icon.SMILE.create());
        button.setAriaLabel(getTranslation("social.compose.text.emoji"));
        button.setTooltipText(getTranslation("social.compose.text.emoji"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("social.compose.text.emoji"));
        EmojiPicker picker = new EmojiPicker(this::insert);
        popover.add(picker);
        popover.addOpenedChangeListener(change -> picker.active(change.isOpened()));
        add(popover);
        return button;
    }

    /** Puts text where the cursor stands, in the browser, because only the browser knows where that is. */
    void insert(String text) {
        area.getElement().executeJs("""
                const field = this.inputElement;
                field.setRangeText($0, field.selectionStart, field.selectionEnd, 'end');
                field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
                """, text);
    }
}
