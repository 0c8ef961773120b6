package com.webox.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.webox.kit.MainLayout;

/** The person may not open this screen. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private final ErrorScreen screen = new ErrorScreen();

    DeniedView() {
        add(screen);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return screen.denied();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("kit.error.denied.title");
    }
}
