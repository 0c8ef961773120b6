package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;

/** The product's own drawings, made of design tokens so that they follow light and dark. */
public enum Illustration {
    CALENDAR,
    POSTS,
    CHANNELS,
    MEDIA,
    INBOX,
    MEMBERS,
    KEYS,
    NOTHING_FOUND,
    LOCKED,
    ERROR,
    DONE,
    WELCOME;

    /** A new drawing; decoration only, so a screen reader passes over it. */
    public Component create() {
        return new Drawing(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Tag("wb-illustration")
    @JsModule("./components/kit/wb-illustration.ts")
    private static final class Drawing extends Component {

        private Drawing(String name) {
            getElement().setAttribute("name", name).setAttribute("aria-hidden", "true");
        }
    }
}
