package com.webox.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A text to take along: a link, a token. Copying happens in the browser, where the click is. */
public class CopyField extends Div {

    private static final String COPY = """
            this.addEventListener('click', async () => {
                const text = $0.value;
                try {
                    await navigator.clipboard.writeText(text);
                } catch (refused) {
                    $0.inputElement.select();
                    document.execCommand('copy');
                }
                $1.textContent = $2;
            })""";

    public CopyField(String label, String text) {
        addClassName("wb-copy");
        TextField field = new TextField(label);
        field.setValue(text);
        field.setReadOnly(true);
        field.setAutoselect(true);
        Div told = new Div();
        told.addClassName("wb-copy-told");
        told.getElement().setAttribute("role", "status");
        Button copy = new Button(getTranslation("kit.copy.button"), Icon.COPY.create());
        copy.getElement().executeJs(COPY, field.getElement(), told.getElement(), getTranslation("kit.copy.done"));
        add(field, copy, told);
    }
}
