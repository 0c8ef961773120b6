package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The single-key shortcuts and the sheet that lists them. */
@Tag("wb-shortcuts")
@JsModule("./components/kit/wb-shortcuts.ts")
class Shortcuts extends Component {

    /**
     * @param keys one key, or two pressed one after the other: {@code c}, {@code g h}
     * @param label what it does, translated
     */
    record Shortcut(String keys, String label, String route) {}

    Shortcuts(List<Shortcut> shortcuts) {
        ArrayNode listened = JsonNodeFactory.instance.arrayNode();
        for (Shortcut each : shortcuts) {
            listened.addObject()
                    .put("keys", each.keys())
                    .put("label", each.label())
                    .put("route", each.route());
        }
        ArrayNode fixed = JsonNodeFactory.instance.arrayNode();
        fixed.addObject().put("keys", "Ctrl K").put("label", getTranslation("kit.palette.label"));
        fixed.addObject().put("keys", "?").put("label", getTranslation("kit.shortcuts.heading"));
        getElement().setPropertyJson("shortcuts", listened);
        getElement().setPropertyJson("fixed", fixed);
        getElement().setProperty("heading", getTranslation("kit.shortcuts.heading"));
        getElement().setProperty("closeLabel", getTranslation("kit.notice.close"));
        addListener(Pressed.class, event -> {
            if (shortcuts.stream().anyMatch(each -> each.route().equals(event.route))) {
                getUI().ifPresent(ui -> ui.navigate(event.route));
            }
        });
    }

    void open() {
        getElement().callJsFunction("open");
    }

    /** The keys of a shortcut were pressed. */
    @DomEvent("shortcut")
    public static class Pressed extends ComponentEvent<Shortcuts> {

        private final String route;

        public Pressed(Shortcuts source, boolean fromClient, @EventData("event.detail.route") String route) {
            super(source, fromClient);
            this.route = route;
        }
    }
}
