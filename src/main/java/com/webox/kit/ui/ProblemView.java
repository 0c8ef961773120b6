package com.webox.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.webox.kernel.Problem;
import com.webox.kit.Failure;
import com.webox.kit.MainLayout;

/** A screen could not open and says why: often a row that is gone or belongs to another workspace. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ProblemView extends Div implements HasErrorParameter<Problem>, HasDynamicTitle {

    private final ErrorScreen screen = new ErrorScreen();

    ProblemView() {
        add(screen);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Problem> parameter) {
        return screen.show(Failure.of(parameter.getException()), event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("kit.error.refused.title");
    }
}
