package com.webox.kit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be undone. What can be undone is done at once, with {@link Notices#undo}. */
public final class Confirm {

    private Confirm() {}

    public static void ask(String title, String text, String confirmLabel, Runnable onYes) {
        dialog(title, text, confirmLabel, onYes).open();
    }

    /** The same for what destroys something: the confirming button is red. */
    public static void danger(String title, String text, String confirmLabel, Runnable onYes) {
        ConfirmDialog dialog = dialog(title, text, confirmLabel, onYes);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static ConfirmDialog dialog(String title, String text, String confirmLabel, Runnable onYes) {
        ConfirmDialog dialog = new ConfirmDialog(title, text, confirmLabel, confirm -> onYes.run());
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("kit.confirm.cancel"));
        return dialog;
    }
}
