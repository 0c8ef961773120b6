package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bar at the foot of a phone's screen: the four daily screens around the way to compose. */
class PhoneBar extends Nav implements AfterNavigationListener {

    private static final List<String> ROUTES = List.of("", "calendar", "compose", "posts", "media");

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    PhoneBar(List<NavigationEntry> entries) {
        addClassName("wb-phone-bar");
        getElement().setAttribute("aria-label", getTranslation("kit.shell.phoneBar"));
        for (String route : ROUTES) {
            find(entries, route).ifPresent(entry -> {
                Component sign =
                        entry.isCompose() ? Icon.PLUS.create() : entry.icon().create();
                Anchor link = new Anchor(route, sign, new Span(entry.title()));
                if (entry.isCompose()) {
                    link.addClassName("wb-phone-compose");
                }
                links.put(route, link);
                add(link);
            });
        }
        addAttachListener(attached -> {
            var registration = attached.getUI().addAfterNavigationListener(this);
            addDetachListener(detached -> {
                detached.unregisterListener();
                registration.remove();
            });
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String first = event.getLocation().getFirstSegment();
        links.forEach((route, link) -> {
            if (route.equals(first)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static Optional<NavigationEntry> find(List<NavigationEntry> entries, String route) {
        return entries.stream().filter(entry -> entry.route().equals(route)).findFirst();
    }
}
