package com.webox.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.webox.kernel.Problem;
import com.webox.kit.Icon;
import com.webox.kit.Notices;
import com.webox.kit.Times;
import com.webox.media.AssetKind;
import com.webox.media.AssetState;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.MediaLinks;
import com.webox.media.Origin;
import com.webox.media.Rendition;
import java.time.Duration;
import java.util.function.Consumer;

/** One asset: a large preview, its facts, and what a person may change of it. Changes are kept as they are made. */
class AssetDialog extends Dialog {

    private final Assets assets;
    private final AssetTexts texts = new AssetTexts(this);
    private AssetSummary asset;

    /**
     * @param editable whether the person may change and delete it
     * @param onDelete called when the person deletes it
     */
    AssetDialog(Assets assets, AssetSummary asset, boolean editable, Times times, Consumer<AssetSummary> onDelete) {
        this.assets = assets;
        this.asset = asset;
        addClassName("wb-asset-dialog");
        setHeaderTitle(asset.name());
        setDraggable(false);
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("media.details.close"));
        getHeader().add(close);

        Div side = new Div();
        side.addClassName("wb-asset-side");
        if (asset.state() == AssetState.UNUSABLE) {
            Paragraph warning = new Paragraph(getTranslation("media.details.unusable"));
            warning.addClassName("wb-asset-warning");
            side.add(warning);
        }
        side.add(name(editable), alt(editable), facts(times));
        Div content = new Div(preview(), side);
        content.addClassName("wb-asset-details");
        add(content);

        Anchor download = new Anchor(MediaLinks.download(asset.id()), Icon.DOWNLOAD.create());
        download.add(new Span(getTranslation("media.details.download")));
        download.addClassName("wb-action");
        download.setRouterIgnore(true);
        getFooter().add(download);
        if (editable) {
            if (asset.kind() != AssetKind.DOCUMENT) {
                Button framing = new Button(getTranslation("media.framing.open"), Icon.CROP.create(), click -> frame());
                framing.addThemeVariants(ButtonVariant.TERTIARY);
                getFooter().add(framing);
            }
            Button delete = new Button(getTranslation("media.details.delete"), Icon.TRASH.create(), click -> {
                close();
                onDelete.accept(this.asset);
            });
            delete.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            getFooter().add(delete);
        }
    }

    private Component preview() {
        Div frame = new Div();
        frame.addClassName("wb-asset-preview");
        String large = MediaLinks.rendition(asset.id(), Rendition.JPEG);
        if (asset.kind() == AssetKind.VIDEO && asset.state() != AssetState.UNUSABLE) {
            frame.add(new VideoPlayer(MediaLinks.rendition(asset.id(), Rendition.CLEAN), large, asset.description()));
        } else {
            // An animation moves only as it is; a still picture is shown in the size that suits a screen.
            boolean moves = asset.mime().equals("image/gif");
            frame.add(
                    new Image(moves ? MediaLinks.rendition(asset.id(), Rendition.CLEAN) : large, asset.description()));
        }
        return frame;
    }

    private void frame() {
        new FramingDialog(asset, framing -> asset = assets.frame(asset.id(), framing)).open();
    }

    private TextField name(boolean editable) {
        TextField name = new TextField(getTranslation("media.details.name"));
        name.setValue(asset.name());
        name.setMaxLength(200);
        name.setReadOnly(!editable);
        name.setWidthFull();
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                name.setInvalid(false);
                try {
                    asset = assets.change(asset.id(), event.getValue(), null);
                    setHeaderTitle(asset.name());
                } catch (Problem problem) {
                    name.setErrorMessage(getTranslation(problem.messageKey(), problem.args()));
                    name.setInvalid(true);
                }
            }
        });
        name.addKeyPressListener(Key.ENTER, event -> name.blur());
        return name;
    }

    private TextArea alt(boolean editable) {
        TextArea alt = new TextArea(getTranslation("media.details.alt"));
        alt.setHelperText(getTranslation(
                asset.kind() == AssetKind.DOCUMENT ? "media.details.altHelpDocument" : "media.details.altHelp"));
        alt.setValue(asset.alt());
        alt.setMaxLength(Assets.MAX_ALT);
        alt.setReadOnly(!editable);
        alt.setWidthFull();
        alt.setMinRows(3);
        alt.setMaxRows(8);
        alt.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        alt.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                try {
                    asset = assets.change(asset.id(), null, event.getValue());
                } catch (Problem problem) {
                    Notices.problem(problem);
                }
            }
        });
        return alt;
    }

    private DescriptionList facts(Times times) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("wb-asset-facts");
        fact(facts, "format", texts.format(asset));
        if (asset.kind() != AssetKind.DOCUMENT) {
            fact(facts, "dimensions", texts.dimensions(asset));
        }
        Duration duration = asset.duration();
        if (duration != null) {
            fact(facts, "duration", AssetTexts.duration(duration));
        }
        fact(facts, "size", texts.size(asset.bytes()));
        if (asset.origin() == Origin.GENERATED) {
            fact(
                    facts,
                    "madeBy",
                    asset.madeBy().isEmpty() ? getTranslation("media.details.madeBy.builtIn") : asset.madeBy());
        }
        fact(facts, "added", times.dateTime(asset.created(), getLocale()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation("media.details." + key)),
                new DescriptionList.Description(value));
    }
}
