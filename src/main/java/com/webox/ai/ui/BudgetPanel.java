package com.webox.ai.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.webox.ai.CostMonth;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;

/** What is spent of the month's budget, in words and as a bar, and the budget itself. */
final class BudgetPanel extends Section {

    private static final double WARNING = 0.8;

    private final Span spent = new Span();
    private final StatusBadge state = new StatusBadge("", Tone.NEUTRAL);
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph reserved = new Paragraph();
    private final BigDecimalField limit = new BigDecimalField();

    /** @param save gets the new limit in US dollars */
    BudgetPanel(Consumer<BigDecimal> save) {
        addClassName("ai-budget");
        bar.getElement().setAttribute("aria-label", getTranslation("ai.costs.bar"));
        spent.addClassName("ai-budget-spent");
        reserved.addClassName("wb-muted");
        Div figure = new Div(spent, state);
        figure.addClassName("ai-budget-figure");
        limit.setLabel(getTranslation("ai.costs.limit"));
        limit.setHelperText(getTranslation("ai.costs.limit.help"));
        Button button = new Button(getTranslation("ai.costs.limit.save"), click -> {
            BigDecimal value = limit.getValue();
            if (value == null) {
                limit.setInvalid(true);
                limit.setErrorMessage(getTranslation("problem.aiBudget"));
            } else {
                save.accept(value);
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Div change = new Div(limit, button);
        change.addClassName("ai-budget-change");
        add(new H2(getTranslation("ai.costs.budget")), figure, bar, reserved, change);
    }

    void show(CostMonth month) {
        double part = month.spentPart();
        spent.setText(getTranslation("ai.costs.spent", CostWords.money(month.spent()), CostWords.money(month.limit())));
        bar.setValue(Math.min(1, part));
        state.show(
                getTranslation(stateKey(part)), part >= 1 ? Tone.ERROR : part >= WARNING ? Tone.WARNING : Tone.SUCCESS);
        reserved.setText(getTranslation("ai.costs.reserved", CostWords.money(month.reserved())));
        reserved.setVisible(!month.reserved().isZero());
        limit.setValue(month.limit().amount().setScale(2, RoundingMode.HALF_UP));
    }

    private static String stateKey(double part) {
        return part >= 1
                ? "ai.costs.state.stopped"
                : part >= WARNING ? "ai.costs.state.warning" : "ai.costs.state.good";
    }
}
