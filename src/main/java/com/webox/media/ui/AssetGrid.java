package com.webox.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.webox.media.AssetFilter;
import com.webox.media.AssetId;
import com.webox.media.AssetPage;
import com.webox.media.AssetState;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Thumbnails of the library in pages that load as one scrolls; the browser holds them, the server does not. */
@Tag("wb-asset-grid")
@JsModule("./components/media/wb-asset-grid.ts")
@StyleSheet("context://css/media.css")
class AssetGrid extends Component implements HasSize, HasStyle {

    private static final int PAGE = 60;
    /** A change elsewhere makes the grid read again as much as it shows, but no more than this. */
    private static final int MOST_READ_AGAIN = 1000;

    private final Assets assets;
    private final AssetTexts texts = new AssetTexts(this);
    private AssetFilter filter = AssetFilter.ALL;
    private @Nullable AssetId next;
    private int shown;

    AssetGrid(Assets assets) {
        this.assets = assets;
        getElement()
                .setPropertyJson(
                        "labels",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("list", getTranslation("media.grid.label"))
                                .put("alt", getTranslation("media.grid.alt"))
                                .put("waiting", getTranslation("media.grid.waiting")));
        addListener(MoreEvent.class, event -> more());
    }

    /** Shows the first page of this part of the library. */
    void show(AssetFilter wanted) {
        filter = wanted;
        read(PAGE);
    }

    /** Reads again what is shown, after a change. */
    void refresh() {
        read(Math.clamp(shown, PAGE, MOST_READ_AGAIN));
    }

    boolean empty() {
        return shown == 0;
    }

    private void read(int count) {
        List<AssetSummary> found = new ArrayList<>();
        AssetId after = null;
        do {
            AssetPage page = assets.list(filter, after, Math.min(Assets.MAX_PAGE, count - found.size()));
            found.addAll(page.items());
            after = page.next();
        } while (after != null && found.size() < count);
        next = after;
        shown = found.size();
        getElement().callJsFunction("show", json(found), after != null);
    }

    private void more() {
        AssetId after = next;
        if (after == null) {
            return;
        }
        AssetPage page = assets.list(filter, after, PAGE);
        next = page.next();
        shown += page.items().size();
        getElement().callJsFunction("showMore", json(page.items()), page.next() != null);
    }

    private ArrayNode json(List<AssetSummary> page) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (AssetSummary each : page) {
            Duration duration = each.duration();
            items.addObject()
                    .put("id", each.id().toString())
                    .put("src", MediaLinks.rendition(each.id(), Rendition.THUMBNAIL))
                    .put("name", each.name())
                    .put("label", texts.spoken(each))
                    .put("alt", !each.alt().isEmpty())
                    .put("duration", duration == null ? "" : AssetTexts.duration(duration))
                    .put("state", texts.state(each))
                    .put("unusable", each.state() == AssetState.UNUSABLE);
        }
        return items;
    }

    /** Marks these; with {@link #numbered} in this order. */
    void select(List<AssetId> ids) {
        ArrayNode selected = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> selected.add(id.toString()));
        getElement().setPropertyJson("selected", selected);
    }

    /** Several are chosen, in an order that shows. */
    void numbered() {
        getElement().setProperty("numbered", true).setProperty("multiple", true);
    }

    void focusOn(AssetId id) {
        getElement().callJsFunction("focusAsset", id.toString());
    }

    void onChoose(Consumer<AssetId> listener) {
        addListener(ChooseEvent.class, event -> listener.accept(event.asset));
    }

    /** A tile was clicked, or Enter pressed on it. */
    @DomEvent("asset-choose")
    public static class ChooseEvent extends ComponentEvent<AssetGrid> {

        private final AssetId asset;

        public ChooseEvent(AssetGrid source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.asset = new AssetId(UUID.fromString(id));
        }
    }

    /** The end of what is loaded comes near. */
    @DomEvent("more")
    public static class MoreEvent extends ComponentEvent<AssetGrid> {

        public MoreEvent(AssetGrid source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
