package com.webox.social.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.webox.kernel.Problem;
import com.webox.kit.Icon;
import com.webox.kit.Notices;
import com.webox.social.Channels;
import com.webox.social.Connections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Scope;

/** The networks that can be connected, and the way to their consent pages. */
@SpringComponent
@Scope("prototype")
class ConnectSection extends Section {

    private final Channels channels;
    private final Connections connections;
    private final UnorderedList networks = new UnorderedList();

    /** @param rehearsing whether this server plays the networks itself */
    ConnectSection(
            Channels channels, Connections connections, @Value("${webox.rehearsal.enabled:false}") boolean rehearsing) {
        this.channels = channels;
        this.connections = connections;
        addClassName("wb-connect");
        add(new H2(getTranslation("social.channels.connect.title")));
        if (rehearsing) {
            Paragraph hint =
                    new Paragraph(Icon.INFO.create(), new Span(getTranslation("social.channels.rehearsal.text")));
            hint.addClassName("wb-connect-rehearsal");
            add(hint);
        }
        networks.addClassName("wb-connect-list");
        add(networks);
    }

    void load() {
        networks.removeAll();
        channels.networks().forEach(network -> networks.add(new ConnectCard(network, this::consent)));
    }

    /** Leaves for the network's consent page; it leads back to the channels. */
    void consent(String network) {
        try {
            UI.getCurrent().getPage().setLocation(connections.begin(network));
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }
}
