package com.webox.social.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.function.Consumer;

/** Every emoji, searchable in the person's language, from data this application serves itself. */
@Tag("webox-emoji-picker")
@NpmPackage(value = "emoji-picker-element", version = "1.29.1")
@NpmPackage(value = "emoji-picker-element-data", version = "1.8.0")
@JsModule("./components/social/emoji-picker.ts")
final class EmojiPicker extends Component {

    EmojiPicker(Consumer<String> chosen) {
        getElement()
                .addEventListener(
                        "emoji",
                        event -> chosen.accept(
                                event.getEventData().get("event.detail.unicode").asString()))
                .addEventData("event.detail.unicode");
    }

    /** Fetches the emojis at the first call; gives the search field the focus at each. */
    void active(boolean active) {
        getElement().setProperty("active", active);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setProperty("language", getLocale().getLanguage());
    }
}
