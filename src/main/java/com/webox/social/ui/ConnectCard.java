package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.webox.kit.Icon;
import com.webox.kit.NetworkMark;
import com.webox.social.NetworkSummary;
import java.util.function.Consumer;

/** A network that can be connected; where its client is not configured, what an administrator has to set. */
final class ConnectCard extends ListItem {

    /** @param administers whether the person may set the network up */
    ConnectCard(NetworkSummary network, Consumer<String> connect, boolean administers) {
        addClassName("wb-connect-card");
        getElement().setAttribute("data-network", network.key());
        Div words = new Div(new H3(network.name()));
        words.addClassName("wb-connect-words");
        if (network.configured()) {
            words.add(new Paragraph(getTranslation("social.channels.connect.text", network.name())));
            Button go = new Button(
                    getTranslation("social.channels.connect"),
                    Icon.PLUS.create(),
                    click -> connect.accept(network.key()));
            go.setAriaLabel(getTranslation("social.channels.connect.to", network.name()));
            add(new NetworkMark(network.key()).decorative(), words, go);
        } else {
            words.add(new Paragraph(getTranslation("social.channels.connect.unset")));
            addClassName("wb-connect-unset");
            add(new NetworkMark(network.key()).decorative(), words);
        }
        if (administers) {
            Anchor guide =
                    new Anchor("channels/guide/" + network.key(), getTranslation("social.channels.connect.guide"));
            guide.setAriaLabel(getTranslation("social.channels.connect.guide.of", network.name()));
            words.add(guide);
        }
    }
}
