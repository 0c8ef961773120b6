package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.webox.kernel.Problem;
import java.time.Duration;

/** Short messages at the foot of the screen, read out by screen readers. Errors stay until they are closed. */
public final class Notices {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration TIME_TO_UNDO = Duration.ofSeconds(10);

    private Notices() {}

    public static void success(String text) {
        open(notice(Icon.CIRCLE_CHECK, text, "success", SHORT));
    }

    public static void info(String text) {
        open(notice(Icon.INFO, text, "neutral", SHORT));
    }

    public static void error(String text) {
        Notification notice = notice(Icon.ALERT, text, "error", Duration.ZERO);
        notice.setAssertive(true);
        open(notice);
    }

    /** Says what was done and offers to take it back for ten seconds. */
    public static void undo(String text, String undoLabel, Runnable undo) {
        Notification notice = notice(Icon.CIRCLE_CHECK, text, "neutral", TIME_TO_UNDO);
        Button button = new Button(undoLabel, click -> {
            notice.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("wb-notice-undo");
        row(notice).addComponentAtIndex(2, button);
        open(notice);
    }

    /** What stood in the way and its cure, in the person's language. */
    public static void problem(Problem problem) {
        Span words = new Span();
        error(words.getTranslation(problem.messageKey(), problem.args()));
    }

    private static Notification notice(Icon icon, String text, String tone, Duration duration) {
        Notification notice = new Notification();
        Span words = new Span(text);
        words.addClassName("wb-notice-text");
        Button close = new Button(Icon.CLOSE.create(), click -> notice.close());
        close.setAriaLabel(words.getTranslation("kit.notice.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.addClassName("wb-notice-close");
        Component sign = icon.create();
        sign.addClassName("wb-notice-sign");
        Div row = new Div(sign, words, close);
        row.addClassNames("wb-notice", "wb-notice-" + tone);
        notice.add(row);
        notice.setDuration((int) duration.toMillis());
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        return notice;
    }

    private static Div row(Notification notice) {
        return (Div) notice.getChildren().findFirst().orElseThrow();
    }

    /** Who used the notice's button goes on where they were: the button they came from has the keyboard again. */
    private static void open(Notification notice) {
        notice.open();
        notice.getElement().executeJs("""
                const from = document.activeElement;
                this.addEventListener('closed', () => setTimeout(() => {
                  if (document.activeElement === document.body && from?.isConnected) {
                    from.focus();
                  }
                }), { once: true });""");
    }
}
