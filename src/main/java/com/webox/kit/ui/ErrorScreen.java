package com.webox.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.webox.kernel.Problem;
import com.webox.kit.Failure;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import jakarta.servlet.http.HttpServletResponse;

/** The content that all error views share: a drawing, what happened, and the way out. */
class ErrorScreen extends Div {

    ErrorScreen() {
        addClassName("wb-empty");
        addClassName("wb-error-screen");
    }

    /** Shows the failure and answers with its HTTP status. */
    int show(Failure failure, BeforeEnterEvent event) {
        return switch (failure) {
            case Failure.Told told -> show(told.problem());
            case Failure.Unexpected unexpected -> {
                unexpected.log(event.getLocation().getPath());
                yield unexpected(unexpected.reference());
            }
        };
    }

    int notFound() {
        fill(Illustration.NOTHING_FOUND, "kit.error.notFound", toHome());
        return HttpServletResponse.SC_NOT_FOUND;
    }

    int denied() {
        fill(Illustration.LOCKED, "kit.error.denied", toHome());
        return HttpServletResponse.SC_FORBIDDEN;
    }

    private int show(Problem problem) {
        return switch (problem.kind()) {
            case NOT_FOUND -> notFound();
            case DENIED -> denied();
            case UNAUTHENTICATED -> {
                UI.getCurrent().getPage().setLocation("sign-in");
                yield HttpServletResponse.SC_UNAUTHORIZED;
            }
            case CONFLICT, INVALID -> {
                removeAll();
                add(
                        Illustration.ERROR.create(),
                        new H1(getTranslation("kit.error.refused.title")),
                        new Paragraph(getTranslation(problem.messageKey(), problem.args())),
                        toHome());
                yield problem.kind() == Problem.Kind.CONFLICT
                        ? HttpServletResponse.SC_CONFLICT
                        : HttpServletResponse.SC_BAD_REQUEST;
            }
        };
    }

    private int unexpected(String reference) {
        Span code = new Span(reference);
        code.addClassName("wb-reference");
        Paragraph line = new Paragraph(new Span(getTranslation("kit.error.unexpected.reference")), code);
        line.addClassName("wb-reference-line");
        fill(Illustration.ERROR, "kit.error.unexpected", line, toHome());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void fill(Illustration art, String key, Component... rest) {
        removeAll();
        add(art.create(), new H1(getTranslation(key + ".title")), new Paragraph(getTranslation(key + ".text")));
        add(rest);
    }

    private Anchor toHome() {
        Anchor home = new Anchor("", Icon.HOME.create(), new Span(getTranslation("kit.error.toHome")));
        home.addClassNames("wb-action", "wb-action-primary");
        return home;
    }
}
