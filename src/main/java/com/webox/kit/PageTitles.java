package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;

/**
 * Names every browser tab "Calendar · WeBox": from the view's {@link HasDynamicTitle}, else from the title of its
 * {@link Menu} entry, in the person's language.
 */
@org.springframework.stereotype.Component
class PageTitles implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            // Flow sets a title of its own after these listeners; ours goes out with the answer, last.
            ui.addAfterNavigationListener(navigated ->
                    ui.beforeClientResponse(ui, answer -> ui.getPage().setTitle(title(navigated))));
        });
    }

    private static String title(AfterNavigationEvent event) {
        return event.getActiveChain().stream()
                .findFirst()
                .flatMap(PageTitles::own)
                .filter(title -> !title.isBlank() && !title.equals(BrandMark.NAME))
                .map(title -> title + " · " + BrandMark.NAME)
                .orElse(BrandMark.NAME);
    }

    private static Optional<String> own(HasElement view) {
        if (view instanceof HasDynamicTitle named) {
            return Optional.ofNullable(named.getPageTitle());
        }
        Menu menu = view.getClass().getAnnotation(Menu.class);
        return menu != null && view instanceof Component component
                ? Optional.of(component.getTranslation(menu.title()))
                : Optional.empty();
    }
}
