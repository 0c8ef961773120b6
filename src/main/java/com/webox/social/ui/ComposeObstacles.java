package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.webox.kit.Icon;
import com.webox.kit.NetworkMark;
import com.webox.social.Obstacle;
import java.util.List;
import java.util.function.Consumer;

/** What keeps the post from going out, in words with the cure; each leads to the place where it is mended. */
final class ComposeObstacles extends Section {

    private final H2 title = new H2();
    private final UnorderedList list = new UnorderedList();
    private final Consumer<Obstacle> mend;
    private List<Obstacle> shown = List.of();

    ComposeObstacles(Consumer<Obstacle> mend) {
        this.mend = mend;
        addClassName("wb-compose-obstacles");
        Component sign = Icon.WARNING.create();
        Div head = new Div(sign, title);
        head.addClassName("wb-compose-obstacles-head");
        add(head, list);
        setVisible(false);
    }

    void show(ComposeReadiness readiness) {
        setVisible(readiness.started() && !readiness.publishable());
        if (readiness.obstacles().equals(shown)) {
            return;
        }
        shown = readiness.obstacles();
        title.setText(getTranslation("social.compose.obstacles.title", shown.size()));
        list.removeAll();
        shown.forEach(obstacle -> list.add(new ListItem(line(obstacle))));
    }

    void focusFirst() {
        list.getChildren()
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(button -> {
                    button.getElement().scrollIntoView();
                    button.focus();
                });
    }

    private Button line(Obstacle obstacle) {
        Span words = new Span(getTranslation(obstacle.key(), obstacle.args().toArray()));
        Span whole = new Span();
        whole.addClassName("wb-compose-obstacle");
        if (obstacle.network() != null) {
            whole.add(new NetworkMark(obstacle.network()));
        }
        whole.add(words, Icon.CHEVRON_RIGHT.create());
        Button line = new Button(whole, click -> mend.accept(obstacle));
        line.addThemeVariants(ButtonVariant.TERTIARY);
        return line;
    }
}
