package com.webox.social.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Two people wrote at once: whose words stay. Neither choice loses what the other person saved. */
final class ComposeConflict extends ConfirmDialog {

    ComposeConflict() {
        setHeader(getTranslation("social.compose.conflict.title"));
        setText(getTranslation("social.compose.conflict.text"));
        setConfirmText(getTranslation("social.compose.conflict.copy"));
        setRejectText(getTranslation("social.compose.conflict.theirs"));
        setRejectable(true);
        setCloseOnEsc(false);
    }

    void choices(Runnable takeTheirs, Runnable keepMine) {
        addRejectListener(reject -> takeTheirs.run());
        addConfirmListener(confirm -> keepMine.run());
    }
}
