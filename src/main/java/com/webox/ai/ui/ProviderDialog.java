package com.webox.ai.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.webox.ai.Prices;
import com.webox.ai.ProviderCard;
import com.webox.ai.ProviderCard.Origin;
import com.webox.ai.ProviderForm;
import com.webox.ai.Vendor;
import com.webox.kernel.Problem;
import com.webox.kit.Notices;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Key, address and model of a provider. A stored key is never shown: it is kept or replaced. */
final class ProviderDialog extends Dialog {

    private final ProviderCard card;
    private final Consumer<ProviderForm> save;
    private final PasswordField apiKey = new PasswordField();
    private final TextField address = new TextField();
    private final ComboBox<String> model = new ComboBox<>();
    private final BigDecimalField inputPrice = new BigDecimalField();
    private final BigDecimalField outputPrice = new BigDecimalField();
    private final Div prices = new Div(inputPrice, outputPrice);

    /**
     * @param models that the provider told of in a test
     * @param save throws a {@link Problem} for what cannot be used
     */
    ProviderDialog(ProviderCard card, List<String> models, Consumer<ProviderForm> save) {
        this.card = card;
        this.save = save;
        Vendor vendor = card.vendor();
        boolean own = card.settings().origin() == Origin.WORKSPACE;
        setHeaderTitle(getTranslation("ai.providers.dialog", vendor.name()));
        addClassName("ai-dialog");
        keyField(vendor, own);
        addressField(vendor, own);
        modelField(models, own);
        priceFields(own);
        Div fields = new Div(apiKey);
        URI console = vendor.console();
        if (console != null) {
            Anchor link = new Anchor(console.toString(), getTranslation("ai.providers.console", vendor.name()));
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            fields.add(link);
        }
        fields.add(address, model, prices);
        fields.addClassName("ai-dialog-fields");
        add(fields);
        Button cancel = new Button(getTranslation("kit.confirm.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button done = new Button(getTranslation("ai.providers.save"), click -> done());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, done);
        showPrices();
    }

    private void keyField(Vendor vendor, boolean own) {
        apiKey.setLabel(getTranslation(vendor.own() || vendor.any() ? "ai.providers.key.maybe" : "ai.providers.key"));
        apiKey.setHelperText(
                getTranslation(own && card.settings().keyStored() ? "ai.providers.key.kept" : "ai.providers.key.help"));
        apiKey.setAutocomplete(Autocomplete.NEW_PASSWORD);
        apiKey.setManualValidation(true);
        apiKey.setAutofocus(true);
        apiKey.setId("provider-key");
    }

    private void addressField(Vendor vendor, boolean own) {
        address.setLabel(getTranslation("ai.providers.address"));
        URI usual = vendor.baseUrl();
        address.setHelperText(
                usual == null
                        ? getTranslation("ai.providers.address.own")
                        : getTranslation("ai.providers.address.help", usual.toString()));
        URI set = card.settings().address();
        address.setValue(own && set != null && !set.equals(usual) ? set.toString() : "");
        address.setManualValidation(true);
        address.setId("provider-address");
    }

    private void modelField(List<String> models, boolean own) {
        model.setLabel(getTranslation("ai.providers.model"));
        model.setItems(Stream.of(
                        Stream.ofNullable(card.vendor().model()),
                        card.prices().stream().map(Prices.OfTokens::model),
                        models.stream())
                .flatMap(each -> each)
                .distinct()
                .toList());
        model.setAllowCustomValue(true);
        model.addCustomValueSetListener(
                event -> model.setValue(event.getDetail().strip()));
        model.addValueChangeListener(event -> showPrices());
        String usual = card.vendor().model();
        String set = card.settings().model();
        model.setValue(own && !set.isEmpty() ? set : usual);
        model.setHelperText(getTranslation("ai.providers.model.help"));
        model.setManualValidation(true);
        model.setId("provider-model");
    }

    private void priceFields(boolean own) {
        inputPrice.setLabel(getTranslation("ai.providers.price.in"));
        outputPrice.setLabel(getTranslation("ai.providers.price.out"));
        prices.addClassName("ai-dialog-prices");
        for (BigDecimalField field : List.of(inputPrice, outputPrice)) {
            field.setManualValidation(true);
        }
        ProviderCard.Price set = card.settings().price();
        if (own && set != null && set.read() == null && !card.vendor().own()) {
            inputPrice.setValue(set.in().amount().stripTrailingZeros());
            outputPrice.setValue(set.out().amount().stripTrailingZeros());
        }
    }

    /** Only where nobody else knows what the model costs. */
    private void showPrices() {
        String chosen = model.getValue();
        prices.setVisible(!card.vendor().own()
                && chosen != null
                && card.prices().stream().noneMatch(each -> each.model().equals(chosen)));
    }

    private void done() {
        Map<String, HasValidation> fields = Map.of(
                "apiKey",
                apiKey,
                "address",
                address,
                "model",
                model,
                "inputPrice",
                inputPrice,
                "outputPrice",
                outputPrice);
        fields.values().forEach(field -> field.setInvalid(false));
        boolean priced = prices.isVisible();
        try {
            save.accept(new ProviderForm(
                    card.vendor().key(),
                    apiKey.getValue(),
                    address.getValue(),
                    Objects.requireNonNullElse(model.getValue(), ""),
                    priced ? inputPrice.getValue() : null,
                    priced ? outputPrice.getValue() : null));
            apiKey.clear();
            close();
        } catch (Problem problem) {
            HasValidation field = problem.field() == null ? null : fields.get(problem.field());
            if (field == null) {
                Notices.problem(problem);
                return;
            }
            field.setErrorMessage(getTranslation(problem.messageKey(), problem.args()));
            field.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }
}
