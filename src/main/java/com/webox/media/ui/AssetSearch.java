package com.webox.media.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.webox.kit.Icon;
import com.webox.media.AssetFilter;
import com.webox.media.AssetKind;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What part of the library is looked for: words, and pictures, videos, documents or all. */
class AssetSearch extends Div {

    private enum Choice {
        ALL(null),
        PICTURES(AssetKind.PICTURE),
        VIDEOS(AssetKind.VIDEO),
        DOCUMENTS(AssetKind.DOCUMENT);

        private final @Nullable AssetKind kind;

        Choice(@Nullable AssetKind kind) {
            this.kind = kind;
        }
    }

    private final TextField words = new TextField();
    private final Select<Choice> choice = new Select<>();

    AssetSearch(Consumer<AssetFilter> onChange) {
        addClassName("wb-asset-search");
        words.setAriaLabel(getTranslation("media.search.label"));
        words.setPlaceholder(getTranslation("media.search.placeholder"));
        words.setPrefixComponent(Icon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(300);
        choice.setAriaLabel(getTranslation("media.search.kind"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(
                each -> getTranslation("media.search." + each.name().toLowerCase(Locale.ROOT)));
        choice.setValue(Choice.ALL);
        words.addValueChangeListener(event -> changed(event.isFromClient(), onChange));
        choice.addValueChangeListener(event -> changed(event.isFromClient(), onChange));
        add(words, choice);
    }

    private void changed(boolean byPerson, Consumer<AssetFilter> onChange) {
        if (byPerson) {
            onChange.accept(filter());
        }
    }

    AssetFilter filter() {
        Choice chosen = choice.getValue();
        return new AssetFilter(words.getValue(), chosen == null ? null : chosen.kind);
    }

    void show(AssetFilter filter) {
        if (!words.getValue().strip().equals(filter.text())) {
            words.setValue(filter.text());
        }
        for (Choice each : Choice.values()) {
            if (each.kind == filter.kind()) {
                choice.setValue(each);
            }
        }
    }
}
