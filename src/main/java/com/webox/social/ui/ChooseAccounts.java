package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.webox.social.connecting.Offer;
import com.webox.social.network.RemoteAccount;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A consent opened several accounts: which of them shall be channels here. */
final class ChooseAccounts extends Dialog {

    /** Few enough to want them all. */
    private static final int FEW = 3;

    private final CheckboxGroup<RemoteAccount> choice = new CheckboxGroup<>();

    ChooseAccounts(Offer offer, Consumer<Set<String>> chosen) {
        addClassName("wb-choose-accounts");
        setHeaderTitle(getTranslation("social.channels.choose.title", offer.networkName()));
        choice.setLabel(getTranslation("social.channels.choose.label"));
        choice.setItems(offer.accounts());
        choice.setItemLabelGenerator(
                account -> account.handle().isEmpty() ? account.name() : account.name() + " · " + account.handle());
        choice.setValue(offer.accounts().stream()
                .filter(account ->
                        offer.accounts().size() <= FEW || offer.connected().contains(account.id()))
                .collect(Collectors.toSet()));
        Button connect = new Button(getTranslation("social.channels.choose.connect"), click -> {
            close();
            chosen.accept(choice.getValue().stream().map(RemoteAccount::id).collect(Collectors.toSet()));
        });
        connect.addThemeVariants(ButtonVariant.PRIMARY);
        connect.setEnabled(!choice.getValue().isEmpty());
        choice.addValueChangeListener(
                change -> connect.setEnabled(!change.getValue().isEmpty()));
        Button cancel = new Button(getTranslation("kit.confirm.cancel"), click -> close());
        getFooter().add(cancel, connect);
        add(new Paragraph(getTranslation("social.channels.choose.text")), choice);
    }
}
