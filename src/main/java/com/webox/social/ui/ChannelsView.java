package com.webox.social.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.kernel.Problem;
import com.webox.kit.Confirm;
import com.webox.kit.EmptyState;
import com.webox.kit.Illustration;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import com.webox.kit.Times;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connected accounts of the workspace, how they are, and the networks that can be connected. */
@Route(value = "channels", layout = MainLayout.class)
@Menu(order = 30, icon = "radio", title = "social.menu.channels")
@PermitAll
@StyleSheet("context://css/composer.css")
public class ChannelsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Channels channels;
    private final Times times;
    private final Member member;
    private final PageHeader header = new PageHeader(getTranslation("social.channels.title"));
    private final Div connected = new Div();
    private final ConnectSection connect;
    private @Nullable List<ChannelSummary> shown;

    ChannelsView(
            Channels channels, ConnectSection connect, Times times, CurrentMember current, LiveUpdates liveUpdates) {
        this.channels = channels;
        this.connect = connect;
        this.times = times;
        member = current.get();
        addClassNames("wb-page", "wb-channels");
        header.withText(getTranslation("social.channels.text"));
        connect.setVisible(mayChange());
        add(header, connected, connect);
        liveUpdates.bind(this, member.workspace(), Channels.TOPIC, this::load);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
        QueryParameters query = event.getLocation().getQueryParameters();
        query.getSingleParameter("connected")
                .ifPresent(name -> Notices.success(getTranslation("social.channels.connected", name)));
        query.getSingleParameter("refused").ifPresent(this::tellRefused);
        query.getSingleParameter("choose").ifPresent(connect::choose);
        query.getSingleParameter("problem").ifPresent(code -> Notices.error(problem(code)));
        if (!query.getParameters().isEmpty()) {
            // Told once: a reload must not tell it again
            UI.getCurrent().getPage().getHistory().replaceState(null, "channels");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("social.channels.title");
    }

    /** Scopes that were not granted, separated by blanks. */
    private void tellRefused(String scopes) {
        Notices.error(getTranslation(
                "social.channels.refused", new ScopeWords(this::getTranslation).of(List.of(scopes.split(" ")))));
    }

    private void load() {
        List<ChannelSummary> all = channels.list();
        if (mayChange()) {
            connect.load();
        }
        // What did not change stays as it is: a button that is exchanged under the mouse loses its click.
        if (all.equals(shown)) {
            return;
        }
        shown = all;
        connected.removeAll();
        if (all.isEmpty()) {
            connected.add(new EmptyState(
                    Illustration.CHANNELS,
                    getTranslation("social.channels.empty.title"),
                    getTranslation(mayChange() ? "social.channels.empty.text" : "social.channels.empty.viewer")));
        } else {
            UnorderedList cards = new UnorderedList();
            cards.addClassName("wb-channel-list");
            cards.getElement().setAttribute("aria-label", getTranslation("social.channels.title"));
            all.forEach(channel -> cards.add(new ChannelCard(channel, times, mayChange() ? actions(channel) : null)));
            connected.add(cards);
        }
    }

    private ChannelCard.Actions actions(ChannelSummary channel) {
        return new ChannelCard.Actions(
                () -> connect.consent(channel.network()),
                () -> Confirm.danger(
                        getTranslation("social.channels.disconnect.title", channel.name()),
                        getTranslation("social.channels.disconnect.text", channel.networkName()),
                        getTranslation("social.channels.disconnect"),
                        () -> disconnect(channel)));
    }

    private void disconnect(ChannelSummary channel) {
        try {
            channels.disconnect(channel.id());
            Notices.success(getTranslation("social.channels.disconnected", channel.name()));
        } catch (Problem problem) {
            Notices.problem(problem);
        }
        load();
    }

    /** The code travels in the address: only those that have a text are told in their own words. */
    private String problem(String code) {
        String key = "social.channels.problem." + code;
        String text = getTranslation(key);
        return text.equals("!" + key + "!") ? getTranslation("social.channels.problem") : text;
    }

    private boolean mayChange() {
        return member.may(Permission.COMPOSE);
    }
}
