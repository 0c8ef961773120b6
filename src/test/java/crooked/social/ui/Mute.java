package crooked.social.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.html.Div;

/** Tells of an event of the browser that Vaadin cannot make. */
public class Mute extends Div {

    @DomEvent("said")
    static class Said extends ComponentEvent<Mute> {

        Said(Mute source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
