package com.webox.kit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.webox.kit.FirstStep;
import com.webox.kit.HomeTile;
import com.webox.kit.Icon;
import com.webox.kit.MainLayout;
import com.webox.kit.PageHeader;
import com.webox.kit.Times;
import com.webox.kit.Viewer;
import jakarta.annotation.security.PermitAll;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** What goes on today, at a glance; for a newcomer, what to do first. */
@Route(value = "", layout = MainLayout.class)
@Menu(order = 0, icon = "house", title = "kit.menu.home")
@PermitAll
class HomeView extends Div implements AfterNavigationObserver {

    private final Viewer viewer;
    private final Times times;
    private final ObjectProvider<FirstStep> steps;
    private final ObjectProvider<HomeTile> tiles;
    private final PageHeader header = new PageHeader("");
    private final Div checklist = new Div();
    private final Div grid = new Div();

    HomeView(Viewer viewer, Times times, ObjectProvider<FirstStep> steps, ObjectProvider<HomeTile> tiles) {
        this.viewer = viewer;
        this.times = times;
        this.steps = steps;
        this.tiles = tiles;
        addClassNames("wb-page", "wb-home");
        grid.addClassName("wb-tiles");
        if (RouteConfiguration.forApplicationScope().getRoute("compose").isPresent()) {
            header.addActions(compose());
        }
        add(header, checklist, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        header.setHeading(greeting());
        header.withText(times.longDay(viewer.now().toLocalDate(), getLocale()));
        checklist.removeAll();
        List<FirstStep> all = steps.orderedStream().toList();
        if (!all.isEmpty()) {
            FirstSteps shown = new FirstSteps(all);
            if (!shown.complete()) {
                checklist.add(shown);
            }
        }
        grid.removeAll();
        tiles.orderedStream().map(HomeTile::create).forEach(grid::add);
    }

    private String greeting() {
        String key = "kit.home." + partOfDay(viewer.time());
        return viewer.firstName()
                .map(name -> getTranslation(key + ".named", name))
                .orElseGet(() -> getTranslation(key));
    }

    static String partOfDay(LocalTime time) {
        int hour = time.getHour();
        if (hour < 5 || hour >= 18) {
            return "evening";
        }
        return hour < 12 ? "morning" : "afternoon";
    }

    private Anchor compose() {
        Anchor compose = new Anchor("compose", Icon.COMPOSE.create(), new Span(getTranslation("kit.compose")));
        compose.addClassNames("wb-action", "wb-action-primary");
        return compose;
    }
}
