package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.signals.Signal;
import com.webox.kit.Icon;
import com.webox.kit.MenuStrip;
import com.webox.social.PostDetails;
import com.webox.social.PostStatus;
import java.time.LocalDateTime;
import java.util.Optional;

/** The bar that stays at the foot: the plan, and what can be done with the post. */
final class ComposeBar extends Footer {

    private final Span reason = new Span();
    private final Button schedule = new Button();
    private final Button publish = new Button();
    private final MenuBar more = new MenuStrip();
    private final MenuItem duplicate;
    private final MenuItem toDraft;
    private final MenuItem delete;

    ComposeBar(ComposeState state, ComposeActions actions, ComposePlan plan, ComposeQuota quota) {
        addClassName("wb-compose-bar");
        reason.addClassName("wb-compose-reason");
        reason.setId("compose-reason");
        schedule.addThemeVariants(ButtonVariant.PRIMARY);
        schedule.setIcon(Icon.CALENDAR_CLOCK.create());
        schedule.addClickListener(click -> actions.schedule());
        schedule.setTooltipText(getTranslation("social.compose.schedule.keys"));
        schedule.getElement().setAttribute("aria-describedby", "compose-reason");
        publish.setText(getTranslation("social.compose.publish"));
        publish.setIcon(Icon.SEND.create());
        publish.addClickListener(click -> actions.publishNow());
        publish.setTooltipText(getTranslation("social.compose.publish.keys"));
        more.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem root = more.addItem(Icon.MORE.create());
        root.setAriaLabel(getTranslation("social.compose.more"));
        duplicate = root.getSubMenu()
                .addItem(getTranslation("social.compose.more.duplicate"), click -> actions.duplicate());
        toDraft =
                root.getSubMenu().addItem(getTranslation("social.compose.more.draft"), click -> actions.backToDraft());
        delete = root.getSubMenu().addItem(getTranslation("social.compose.more.delete"), click -> actions.delete());
        Div left = new Div(plan, new ComposePolicy(state));
        left.addClassName("wb-compose-bar-plan");
        Div right = new Div(reason, more, publish, schedule);
        right.addClassName("wb-compose-bar-actions");
        add(quota, left, right);
        Signal.effect(this, () -> show(state.stored().get(), state.plan().get()));
    }

    /** Says why the post cannot be scheduled; pressing the button then leads to what is missing. */
    void show(ComposeReadiness readiness) {
        String why = readiness.schedulable() ? "" : why(readiness);
        reason.setText(why);
        reason.setVisible(!why.isEmpty());
        schedule.getElement().setAttribute("aria-disabled", String.valueOf(!readiness.schedulable()));
        publish.getElement().setAttribute("aria-disabled", String.valueOf(!readiness.publishable()));
    }

    private String why(ComposeReadiness readiness) {
        if (!readiness.started()) {
            return getTranslation("social.compose.reason.empty");
        }
        if (!readiness.publishable()) {
            return getTranslation(
                    "social.compose.reason.obstacles", readiness.obstacles().size());
        }
        return readiness.planProblem() == null ? "" : getTranslation(readiness.planProblem());
    }

    private void show(Optional<PostDetails> stored, Optional<LocalDateTime> plan) {
        PostStatus status = stored.map(PostDetails::status).orElse(PostStatus.DRAFT);
        boolean planned = status == PostStatus.SCHEDULED;
        boolean moved = planned && !plan.equals(stored.map(PostDetails::at));
        schedule.setText(getTranslation(
                moved
                        ? "social.compose.schedule.move"
                        : planned ? "social.compose.schedule.done" : "social.compose.schedule"));
        schedule.setEnabled(!planned || moved);
        schedule.setVisible(status.editable());
        publish.setVisible(status.editable());
        duplicate.setEnabled(stored.isPresent());
        delete.setEnabled(stored.isPresent() && status.editable());
        toDraft.setEnabled(stored.isPresent() && status.editable() && status != PostStatus.DRAFT);
    }
}
