package com.webox.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.webox.kit.FirstStep;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import java.util.List;

/** The newcomer's checklist: what is done, what comes next, and a way to put it away. */
@Tag("wb-dismissible")
@JsModule("./components/kit/wb-dismissible.ts")
class FirstSteps extends Component implements HasComponents, HasStyle {

    private final boolean complete;

    FirstSteps(List<FirstStep> steps) {
        getElement().setAttribute("key", "first-steps");
        addClassName("wb-steps");
        List<Boolean> done = steps.stream().map(FirstStep::done).toList();
        int count = (int) done.stream().filter(Boolean::booleanValue).count();
        complete = count == steps.size();
        int next = done.indexOf(false);
        OrderedList list = new OrderedList();
        for (int i = 0; i < steps.size(); i++) {
            list.add(item(steps.get(i), i + 1, done.get(i), i == next));
        }
        Component art = Illustration.WELCOME.create();
        Div body = new Div(head(count, steps.size()), list);
        body.addClassName("wb-steps-body");
        add(art, body);
    }

    boolean complete() {
        return complete;
    }

    private Header head(int done, int all) {
        String progress = getTranslation("kit.steps.progress", done, all);
        ProgressBar bar = new ProgressBar(0, all, done);
        bar.getElement().setAttribute("aria-label", progress);
        Button dismiss = new Button(Icon.CLOSE.create());
        dismiss.setAriaLabel(getTranslation("kit.steps.dismiss"));
        dismiss.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        dismiss.addClassName("wb-steps-dismiss");
        dismiss.getElement().setAttribute("data-dismiss", true);
        Span figure = new Span(progress);
        figure.addClassName("wb-muted");
        return new Header(new H2(getTranslation("kit.steps.title")), figure, dismiss, bar);
    }

    private ListItem item(FirstStep step, int number, boolean done, boolean next) {
        Span sign = new Span();
        sign.addClassName("wb-step-sign");
        if (done) {
            sign.add(Icon.CHECK.create());
        } else {
            sign.setText(String.valueOf(number));
        }
        Div words = new Div(new H3(getTranslation(step.key() + ".title")));
        if (!done) {
            words.add(new Paragraph(getTranslation(step.key() + ".text")));
        } else {
            Span said = new Span(getTranslation("kit.steps.done"));
            said.addClassName("wb-sr-only");
            words.add(said);
        }
        ListItem item = new ListItem(sign, words);
        item.addClassName(done ? "wb-step-done" : "wb-step-open");
        if (!done) {
            Anchor go = new Anchor(step.route(), getTranslation(step.key() + ".action"));
            go.addClassName("wb-action");
            if (next) {
                go.addClassName("wb-action-primary");
            }
            item.add(go);
        }
        return item;
    }
}
