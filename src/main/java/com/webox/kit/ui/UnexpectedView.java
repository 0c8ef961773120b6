package com.webox.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.webox.kit.Failure;
import com.webox.kit.MainLayout;

/** A screen failed for a reason nobody foresaw; the reference shown is the one in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final ErrorScreen screen = new ErrorScreen();

    UnexpectedView() {
        add(screen);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        return screen.show(Failure.of(parameter.getException()), event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("kit.error.unexpected.title");
    }
}
