package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.webox.kernel.Problem;
import java.util.HashMap;
import java.util.Map;

/** Shows a problem at the field it concerns, else above the form; either way it is read out. */
class FormProblems extends Div {

    private final Map<String, HasValidation> fields = new HashMap<>();

    FormProblems() {
        addClassName("accounts-alert");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    <F extends Component & HasValidation> FormProblems at(String field, F component) {
        fields.put(field, component);
        return this;
    }

    /** Runs the work; whether it went through. */
    boolean guard(Runnable work) {
        clear();
        try {
            work.run();
            return true;
        } catch (Problem problem) {
            show(problem);
            return false;
        }
    }

    void show(Problem problem) {
        String text = getTranslation(problem.messageKey(), problem.args());
        HasValidation field = problem.field() == null ? null : fields.get(problem.field());
        if (field == null) {
            setText(text);
            setVisible(true);
            return;
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private void clear() {
        setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
