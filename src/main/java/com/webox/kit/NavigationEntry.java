package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A screen the person may go to.
 *
 * @param title translated
 * @param order as {@code @Menu} gives it; from {@link #SETTINGS} on it is a setting, shown below the daily screens
 */
record NavigationEntry(String route, String title, Icon icon, double order) {

    static final double SETTINGS = 100;

    private static final String COMPOSE = "compose";
    /** Routes and the second key that leads there after G. */
    private static final Map<String, String> KEYS =
            Map.of("", "g h", "calendar", "g c", "posts", "g p", "media", "g m", "channels", "g n", "inbox", "g i");

    /** The screens that the signed-in person may open, in the order of their {@code @Menu} annotations. */
    static List<NavigationEntry> accessible(Component translator) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (RouteConfiguration.forApplicationScope().getRoute(COMPOSE).isPresent()) {
            entries.add(new NavigationEntry(COMPOSE, translator.getTranslation("kit.compose"), Icon.COMPOSE, 0));
        }
        MenuConfiguration.getMenuEntries().stream()
                .map(entry -> new NavigationEntry(
                        withoutSlash(entry.path()),
                        translator.getTranslation(entry.title()),
                        Optional.ofNullable(entry.icon()).map(Icon::fromName).orElse(Icon.FILE_TEXT),
                        order(entry)))
                .filter(entry -> !entry.isCompose())
                .forEach(entries::add);
        return List.copyOf(entries);
    }

    /** Composing is the primary action, not one item among others. */
    boolean isCompose() {
        return route.equals(COMPOSE);
    }

    boolean isSetting() {
        return order >= SETTINGS;
    }

    boolean isHome() {
        return route.isEmpty();
    }

    Command asCommand() {
        return Command.open(icon, title, route);
    }

    static List<Shortcuts.Shortcut> shortcuts(List<NavigationEntry> entries) {
        List<Shortcuts.Shortcut> shortcuts = new ArrayList<>();
        for (NavigationEntry entry : entries) {
            if (entry.isCompose()) {
                shortcuts.add(new Shortcuts.Shortcut("c", entry.title(), entry.route()));
            } else if (KEYS.containsKey(entry.route())) {
                shortcuts.add(new Shortcuts.Shortcut(KEYS.get(entry.route()), entry.title(), entry.route()));
            }
        }
        return List.copyOf(shortcuts);
    }

    private static double order(MenuEntry entry) {
        return entry.order() == null ? SETTINGS : entry.order();
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
