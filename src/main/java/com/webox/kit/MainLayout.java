package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The shell around every screen after sign-in: the drawer with the workspace, the way to compose and the navigation,
 * the bar with search and what features put there, and on a phone a bar at the foot. Error screens stand in it too,
 * also before anybody has signed in, when it shows the brand alone.
 */
@AnonymousAllowed
public class MainLayout extends AppLayout {

    private static final String CONTENT = "content";

    private final Main content = new Main();

    MainLayout(
            Viewer viewer,
            ObjectProvider<DrawerItem> drawerItems,
            ObjectProvider<NavbarItem> navbarItems,
            ObjectProvider<CommandSource> commandSources) {
        addClassName("wb-shell");
        content.setId(CONTENT);
        content.addClassName("wb-main");
        content.getElement().setAttribute("tabindex", "-1");
        setContent(content);
        if (!viewer.signedIn()) {
            addToNavbar(skipLink(), navbar(brand()));
            return;
        }
        setPrimarySection(Section.DRAWER);
        List<NavigationEntry> entries = NavigationEntry.accessible(this);
        CommandPalette palette = new CommandPalette();
        palette.offer(
                getTranslation("kit.palette.goTo"),
                entries.stream().map(NavigationEntry::asCommand).toList());
        palette.offer(
                getTranslation("kit.palette.actions"),
                commandSources
                        .orderedStream()
                        .flatMap(source -> source.commands(getLocale()).stream())
                        .toList());
        Shortcuts shortcuts = new Shortcuts(NavigationEntry.shortcuts(entries));

        Div head = new Div(brand());
        head.addClassName("wb-drawer-head");
        Div widgets = new Div();
        drawerItems.orderedStream().map(DrawerItem::create).forEach(widgets::add);
        widgets.addClassName("wb-drawer-widgets");
        Scroller navigation = new Scroller(new Navigation(entries));
        navigation.addClassName("wb-drawer-scroller");
        Optional<Anchor> compose = compose(entries);
        Aside drawer = new Aside(head, widgets);
        drawer.addClassName("wb-drawer");
        drawer.getElement().setAttribute("aria-label", getTranslation("kit.shell.drawer"));
        compose.ifPresent(drawer::add);
        drawer.add(navigation, shortcutsHint(shortcuts));
        addToDrawer(drawer);

        Div bar = new Div();
        navbarItems.orderedStream().map(NavbarItem::create).forEach(bar::add);
        bar.addClassName("wb-navbar-items");
        addToNavbar(skipLink(), navbar(drawerToggle(), brandOnPhone(), search(palette), bar));
        getElement().appendChild(new PhoneBar(entries).getElement());
        getElement().appendChild(palette.getElement(), shortcuts.getElement());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
        // A drawer that lies over the content has done its work.
        if (isOverlay()) {
            setDrawerOpened(false);
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldView) {
        content.getElement().removeAllChildren();
    }

    private static Header navbar(Component... parts) {
        Header navbar = new Header(parts);
        navbar.addClassName("wb-navbar");
        return navbar;
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("kit.shell.skip"));
        skip.addClassName("wb-skip");
        skip.setRouterIgnore(true);
        // A plain fragment link would be a navigation to the router.
        skip.getElement().executeJs("""
                this.addEventListener('click', event => {
                    event.preventDefault();
                    document.getElementById($0)?.focus();
                })""", CONTENT);
        return skip;
    }

    private Anchor brand() {
        Anchor home = new Anchor("", new BrandMark());
        home.addClassName("wb-home-link");
        home.setAriaLabel(getTranslation("kit.shell.home"));
        return home;
    }

    private Anchor brandOnPhone() {
        Anchor home = new Anchor("", new BrandMark().alone());
        home.addClassNames("wb-home-link", "wb-home-link-phone");
        home.setAriaLabel(getTranslation("kit.shell.home"));
        return home;
    }

    private DrawerToggle drawerToggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("kit.shell.menu"));
        toggle.setIcon(Icon.SIDEBAR.create());
        return toggle;
    }

    private Optional<Anchor> compose(List<NavigationEntry> entries) {
        return entries.stream().filter(NavigationEntry::isCompose).findFirst().map(entry -> {
            Span key = new Span("C");
            key.addClassName("wb-key");
            key.getElement().setAttribute("aria-hidden", "true");
            Anchor link = new Anchor(entry.route(), Icon.COMPOSE.create(), new Span(entry.title()), key);
            link.addClassNames("wb-action", "wb-action-primary", "wb-compose");
            return link;
        });
    }

    private Button search(CommandPalette palette) {
        Span words = new Span(getTranslation("kit.palette.trigger"));
        Span key = new Span("Ctrl K");
        key.addClassName("wb-key");
        Button search = new Button();
        search.addClassName("wb-search");
        search.setIcon(Icon.SEARCH.create());
        search.getElement().appendChild(words.getElement(), key.getElement());
        key.getElement().setAttribute("aria-hidden", "true");
        // In the browser, so that it opens without a round trip.
        search.getElement().executeJs("this.addEventListener('click', () => $0.open())", palette.getElement());
        return search;
    }

    private Component shortcutsHint(Shortcuts shortcuts) {
        Button hint = new Button(getTranslation("kit.shortcuts.heading"), Icon.KEYBOARD.create());
        hint.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        hint.addClassName("wb-shortcuts-hint");
        hint.addClickListener(click -> shortcuts.open());
        return hint;
    }
}
