package com.webox.media.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.EmptyState;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import com.webox.media.AssetFilter;
import com.webox.media.AssetId;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Chooses files of the library, in order; what is uploaded here is chosen at once. */
class MediaPickerDialog extends Dialog {

    private final Assets assets;
    private final int max;
    private final List<AssetId> chosen;
    private final AssetGrid grid;
    private final MediaUpload upload;
    private final Div nothing = new Div();
    private final Span count = new Span();
    private final Button done;

    MediaPickerDialog(Assets assets, List<AssetId> chosen, int max, Consumer<List<AssetId>> onDone) {
        this.assets = assets;
        this.max = max;
        this.chosen = new ArrayList<>(
                assets.find(chosen).stream().map(AssetSummary::id).limit(max).toList());
        this.grid = new AssetGrid(assets);
        this.upload = new MediaUpload(assets, this::added);
        this.done = new Button("", click -> {
            close();
            onDone.accept(List.copyOf(this.chosen));
        });
        addClassName("wb-picker-dialog");
        setHeaderTitle(getTranslation("media.picker.title"));
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("media.details.close"));
        getHeader().add(close);

        Button add = new Button(getTranslation("media.upload.button"), Icon.UPLOAD.create());
        add.addClickListener(click -> upload.browse());
        AssetSearch search = new AssetSearch(this::look);
        Div bar = new Div(search, add);
        bar.addClassName("wb-picker-bar");
        if (max > 1) {
            grid.numbered();
        }
        grid.onChoose(this::toggle);
        Div content = new Div(bar, grid, nothing, upload);
        content.addClassName("wb-picker");
        add(content);

        Button cancel = new Button(getTranslation("media.picker.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        done.addThemeVariants(ButtonVariant.PRIMARY);
        count.addClassName("wb-picker-count");
        count.getElement().setAttribute("role", "status");
        getFooter().add(count, cancel, done);
        look(AssetFilter.ALL);
        tell();
    }

    private void look(AssetFilter filter) {
        grid.show(filter);
        showOrExplain();
    }

    private void showOrExplain() {
        grid.setVisible(!grid.empty());
        nothing.removeAll();
        if (grid.empty()) {
            boolean none = assets.count(AssetFilter.ALL) == 0;
            nothing.add(
                    none
                            ? new EmptyState(
                                    Illustration.MEDIA,
                                    getTranslation("media.empty.title"),
                                    getTranslation("media.empty.text"))
                            : new EmptyState(
                                    Illustration.NOTHING_FOUND,
                                    getTranslation("media.none.title"),
                                    getTranslation("media.none.text")));
        }
    }

    private void added(AssetSummary asset) {
        grid.refresh();
        showOrExplain();
        if (!chosen.contains(asset.id()) && (chosen.size() < max || max == 1)) {
            toggle(asset.id());
        }
    }

    private void toggle(AssetId id) {
        if (!chosen.remove(id)) {
            if (max == 1) {
                chosen.clear();
            }
            if (chosen.size() < max) {
                chosen.add(id);
            }
        }
        tell();
    }

    private void tell() {
        grid.select(chosen);
        count.setText(getTranslation("media.picker.count", chosen.size(), max));
        done.setText(getTranslation("media.picker.use", chosen.size()));
    }
}
