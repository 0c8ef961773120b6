package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.Locale;

/** A moment told from now ("3 min ago"), counted in the browser. Made by {@link Times#relative}. */
@Tag("wb-time")
@JsModule("./components/kit/wb-time.ts")
public class RelativeTime extends Component {

    RelativeTime(Instant instant, String full, Locale locale) {
        getElement()
                .setAttribute("instant", instant.toString())
                .setAttribute("language", locale.toLanguageTag())
                .setAttribute("title", full);
    }
}
