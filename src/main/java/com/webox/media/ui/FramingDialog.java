package com.webox.media.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.webox.media.AssetSummary;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import com.webox.media.fit.Fill;
import com.webox.media.fit.Framing;
import java.util.function.Consumer;

/** How a picture or video is fitted where its shape is not taken: cut around what matters, or whole with margins. */
@StyleSheet("context://css/media.css")
public class FramingDialog extends Dialog {

    private final FocusPoint point;
    private final RadioButtonGroup<Fill> fill = new RadioButtonGroup<>();
    private Framing framing;

    /** @param onSave gets the framing when the person confirms it */
    public FramingDialog(AssetSummary asset, Consumer<Framing> onSave) {
        framing = asset.framing();
        addClassName("wb-framing-dialog");
        setHeaderTitle(getTranslation("media.framing.title"));
        setDraggable(false);
        fill.setLabel(getTranslation("media.framing.fill"));
        fill.setItems(Fill.values());
        fill.setItemLabelGenerator(each -> getTranslation("media.framing.fill." + each));
        fill.setValue(framing.fill());
        fill.addValueChangeListener(change -> frame(new Framing(framing.x(), framing.y(), change.getValue())));
        point = new FocusPoint(
                MediaLinks.rendition(asset.id(), Rendition.JPEG),
                getTranslation("media.framing.point"),
                getTranslation("media.framing.position"));
        point.show(framing.x(), framing.y());
        point.addMovedListener(moved -> frame(new Framing(moved.x(), moved.y(), framing.fill())));
        Paragraph help = new Paragraph(getTranslation("media.framing.help"));
        help.addClassName("wb-framing-help");
        Button cancel = new Button(getTranslation("media.framing.cancel"), click -> close());
        Button save = new Button(getTranslation("media.framing.save"), click -> {
            close();
            onSave.accept(framing);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(fill, point, help);
        getFooter().add(cancel, save);
        frame(framing);
    }

    private void frame(Framing wanted) {
        framing = wanted;
        // With margins nothing is cut off, so there is nothing to aim at.
        point.setVisible(wanted.fill() == Fill.CROP);
    }
}
