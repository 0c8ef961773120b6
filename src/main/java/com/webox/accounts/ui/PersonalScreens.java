package com.webox.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.ProfileDetails;
import com.webox.accounts.Profiles;
import com.webox.accounts.Theme;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Gives each browser tab the language and the colours its person chose, and keeps those out whose session was ended
 * elsewhere, or who belong to no workspace any more.
 */
@Component
class PersonalScreens implements VaadinServiceInitListener {

    private final BrowserSession session;
    private final Profiles profiles;
    private final CurrentMember current;

    PersonalScreens(BrowserSession session, Profiles profiles, CurrentMember current) {
        this.session = session;
        this.profiles = profiles;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(this::paintFirst);
        service.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            person().ifPresent(person -> {
                ui.getSession().setLocale(person.language());
                ui.setLocale(person.language());
                ui.getPage().setColorScheme(scheme(person.theme()));
            });
            ui.addBeforeEnterListener(this::checkMembership);
        });
    }

    static ColorScheme.Value scheme(Theme theme) {
        return switch (theme) {
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
            case SYSTEM -> ColorScheme.Value.SYSTEM;
        };
    }

    /** In the page itself already, so that a dark screen does not flash white while it loads. */
    private void paintFirst(IndexHtmlResponse response) {
        person().ifPresent(person -> {
            ColorScheme.Value scheme = scheme(person.theme());
            Element html = response.getDocument().getElementsByTag("html").first();
            if (html != null) {
                html.attr("theme", scheme.getThemeValue());
                html.attr("style", "color-scheme: " + scheme.getValue());
            }
        });
    }

    private Optional<ProfileDetails> person() {
        return session.isOpen() ? profiles.find() : Optional.empty();
    }

    private void checkMembership(BeforeEnterEvent event) {
        if (!session.isOpen() || current.find().isPresent()) {
            return;
        }
        if (profiles.find().isEmpty()) {
            session.close();
        } else if (!isOpenToAll(event)) {
            event.forwardTo(Paths.NEW_WORKSPACE);
        }
    }

    private static boolean isOpenToAll(BeforeEnterEvent event) {
        String path = event.getLocation().getPath();
        return path.equals(Paths.NEW_WORKSPACE) || path.startsWith(Paths.INVITATION + "/");
    }
}
