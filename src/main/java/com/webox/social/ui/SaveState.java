package com.webox.social.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.signals.Signal;
import java.util.Locale;

/** Says how safe the words are, and notices when the author pauses. */
@Tag("webox-save-state")
@JsModule("./components/social/save-state.ts")
final class SaveState extends Component {

    /** @param paused run one second after the last change */
    SaveState(ComposeState state, Runnable paused) {
        getElement().addEventListener("idle", event -> paused.run());
        Signal.effect(
                this,
                () -> getElement().setProperty("revision", state.revision().get()));
        Signal.effect(this, () -> show(state.saving().get()));
    }

    private void show(ComposeState.Saving saving) {
        String phase = saving.phase().name().toLowerCase(Locale.ROOT);
        getElement().setProperty("phase", phase);
        getElement().setProperty("text", getTranslation("social.compose.saving." + phase));
        getElement().setProperty("saves", saving.saves());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setProperty("language", getLocale().getLanguage());
        getElement().setProperty("agedText", getTranslation("social.compose.saving.aged"));
    }
}
