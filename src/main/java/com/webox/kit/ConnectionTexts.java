package com.webox.kit;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Says in the person's language that the connection to the server is gone for now. */
@Component
class ConnectionTexts implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            ReconnectDialogConfiguration texts = ui.getReconnectDialogConfiguration();
            texts.setDialogText(ui.getTranslation("kit.connection.lost"));
            texts.setDialogTextGaveUp(ui.getTranslation("kit.connection.gone"));
            // It speaks by itself and stands outside every landmark.
            ui.getPage()
                    .executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
        });
    }
}
