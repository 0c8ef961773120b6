package com.webox.social.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.Permission;
import com.webox.kernel.Problem;
import com.webox.kit.Icon;
import com.webox.kit.Notices;
import com.webox.social.Channels;
import com.webox.social.NetworkSummary;
import com.webox.social.connecting.Connection;
import com.webox.social.connecting.Connections;
import com.webox.social.connecting.Offer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Scope;

/** The networks that can be connected, and the way to their consent pages. */
@SpringComponent
@Scope("prototype")
class ConnectSection extends Section {

    private final Channels channels;
    private final Connections connections;
    private final boolean administers;
    private List<NetworkSummary> shown = List.of();
    private final UnorderedList networks = new UnorderedList();

    /** @param rehearsing whether this server plays the networks itself */
    ConnectSection(
            Channels channels,
            Connections connections,
            CurrentMember current,
            @Value("${webox.rehearsal.enabled:false}") boolean rehearsing) {
        this.channels = channels;
        this.connections = connections;
        this.administers = current.get().may(Permission.ADMINISTER);
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
        List<NetworkSummary> all = channels.networks();
        if (all.equals(shown)) {
            return;
        }
        shown = all;
        networks.removeAll();
        all.forEach(network -> networks.add(new ConnectCard(network, this::consent, administers)));
    }

    /** Lets the person choose among the accounts that a consent opened. */
    void choose(String offer) {
        try {
            Offer open = connections.offer(UUID.fromString(offer));
            new ChooseAccounts(open, chosen -> connect(open, chosen)).open();
        } catch (Problem problem) {
            Notices.problem(problem);
        } catch (IllegalArgumentException notAnId) {
            // Nobody made this address.
        }
    }

    private void connect(Offer offer, Set<String> chosen) {
        try {
            Connection.Connected done = connections.choose(offer.id(), chosen);
            Notices.success(getTranslation("social.channels.connected", String.join(", ", done.names())));
            if (!done.refused().isEmpty()) {
                Notices.error(getTranslation(
                        "social.channels.refused", new ScopeWords(this::getTranslation).of(done.refused())));
            }
        } catch (Problem problem) {
            Notices.problem(problem);
        }
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
