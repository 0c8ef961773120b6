package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Everything one can go to or do, found by typing; opens in the browser alone and names what was chosen. */
@Tag("wb-command-palette")
@JsModule("./components/kit/wb-command-palette.ts")
class CommandPalette extends Component {

    private final List<Command> commands = new ArrayList<>();
    private final ArrayNode shown = JsonNodeFactory.instance.arrayNode();

    CommandPalette() {
        getElement().setProperty("label", getTranslation("kit.palette.label"));
        getElement().setProperty("placeholder", getTranslation("kit.palette.placeholder"));
        getElement().setProperty("nothing", getTranslation("kit.palette.nothing"));
        addListener(Chosen.class, event -> {
            if (event.id >= 0 && event.id < commands.size()) {
                commands.get(event.id).action().run();
            }
        });
    }

    void offer(String section, List<Command> more) {
        for (Command command : more) {
            shown.addObject()
                    .put("id", commands.size())
                    .put("title", command.title())
                    .put("keywords", command.keywords())
                    .put("section", section)
                    .put("icon", command.icon().lucideName());
            commands.add(command);
        }
        getElement().setPropertyJson("commands", shown.deepCopy());
    }

    void open() {
        getElement().callJsFunction("open");
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    /** A command of the list was chosen. */
    @DomEvent("command-chosen")
    public static class Chosen extends ComponentEvent<CommandPalette> {

        private final int id;

        public Chosen(CommandPalette source, boolean fromClient, @EventData("event.detail.id") int id) {
            super(source, fromClient);
            this.id = id;
        }
    }
}
