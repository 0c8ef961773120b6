package com.webox.media.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.ai.ImageFormat;
import com.webox.kernel.Problem;
import com.webox.kit.EmptyState;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import com.webox.kit.Times;
import com.webox.media.AssetFilter;
import com.webox.media.AssetId;
import com.webox.media.AssetKind;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.MediaLinks;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The library: everything the workspace has uploaded, newest first. The address holds search, kind and what is open. */
@Route(value = MediaLinks.ROUTE, layout = MainLayout.class)
@Menu(order = 40, icon = "image", title = "media.menu")
@PermitAll
@StyleSheet("context://css/media.css")
class MediaView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Assets assets;
    private final Times times;
    private final boolean editor;
    private final PageHeader header = new PageHeader(getTranslation("media.title"));
    private final AssetSearch search = new AssetSearch(filter -> go(filter, null));
    private final AssetGrid grid;
    private final Div nothing = new Div();
    private final Button add = new Button(getTranslation("media.upload.button"), Icon.UPLOAD.create());
    private final Button make = new Button(getTranslation("media.make.open"), Icon.PALETTE.create());
    private final MediaUpload upload;
    private final PictureMakers makers;
    private AssetFilter filter = AssetFilter.ALL;
    private @Nullable AssetDialog dialog;

    MediaView(Assets assets, PictureMakers makers, CurrentMember current, LiveUpdates live, Times times) {
        Member me = current.get();
        this.assets = assets;
        this.times = times;
        this.makers = makers;
        this.editor = me.may(Permission.COMPOSE);
        this.grid = new AssetGrid(assets);
        // The live topic tells that the file is there; nothing more is to be done for it.
        this.upload = new MediaUpload(assets, added -> {});
        addClassNames("wb-page", "wb-media");
        grid.onChoose(asset -> go(filter, asset));
        add(header, search, grid, nothing);
        if (editor) {
            add.addThemeVariants(ButtonVariant.PRIMARY);
            add.addClickListener(click -> upload.browse());
            make.addClickListener(click -> make());
            header.addActions(make, add);
            add(upload);
        }
        live.bind(this, me.workspace(), Assets.TOPIC, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("media.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        AssetFilter wanted = new AssetFilter(
                address.getSingleParameter("q").orElse(""),
                address.getSingleParameter("kind").map(MediaView::kind).orElse(null));
        if (!event.isRefreshEvent() && wanted.equals(filter) && !grid.empty()) {
            // Only the opened asset changed; the grid keeps its place.
        } else {
            filter = wanted;
            grid.show(filter);
            tell();
        }
        search.show(filter);
        open(address.getSingleParameter("asset").flatMap(MediaView::id).orElse(null));
    }

    private void refresh() {
        grid.refresh();
        tell();
    }

    /** The figure below the heading, or what stands in place of the grid. */
    private void tell() {
        long all = assets.count(AssetFilter.ALL);
        header.withText(all == 0 ? "" : getTranslation("media.count", all));
        search.setVisible(all > 0);
        // An empty library has its own, in the middle.
        add.setVisible(all > 0);
        make.setVisible(all > 0);
        grid.setVisible(!grid.empty());
        nothing.removeAll();
        if (grid.empty()) {
            nothing.add(all == 0 ? noneYet() : noneFound());
        }
    }

    private EmptyState noneYet() {
        if (!editor) {
            return new EmptyState(
                    Illustration.MEDIA, getTranslation("media.empty.title"), getTranslation("media.empty.viewer"));
        }
        Button first = new Button(getTranslation("media.upload.button"), Icon.UPLOAD.create());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        first.addClickListener(click -> upload.browse());
        Button other = new Button(getTranslation("media.make.open"), Icon.PALETTE.create(), click -> make());
        return new EmptyState(
                Illustration.MEDIA,
                getTranslation("media.empty.title"),
                getTranslation("media.empty.text"),
                first,
                other);
    }

    private void make() {
        makers.open(new PictureWish("library", "", ImageFormat.SQUARE), made -> go(filter, made.id()));
    }

    private EmptyState noneFound() {
        Button all = new Button(getTranslation("media.none.all"), click -> go(AssetFilter.ALL, null));
        return new EmptyState(
                Illustration.NOTHING_FOUND, getTranslation("media.none.title"), getTranslation("media.none.text"), all);
    }

    private void open(@Nullable AssetId id) {
        if (dialog != null) {
            dialog.close();
            dialog = null;
        }
        grid.select(id == null ? List.of() : List.of(id));
        if (id == null) {
            return;
        }
        try {
            AssetDialog opened = new AssetDialog(assets, assets.get(id), editor, times, this::delete);
            opened.addOpenedChangeListener(event -> {
                if (!event.isOpened() && dialog == opened) {
                    dialog = null;
                    go(filter, null);
                    grid.focusOn(id);
                }
            });
            dialog = opened;
            opened.open();
        } catch (Problem problem) {
            Notices.problem(problem);
            go(filter, null);
        }
    }

    private void delete(AssetSummary asset) {
        assets.delete(asset.id());
        Notices.undo(
                getTranslation("media.deleted", asset.name()),
                getTranslation("media.undo"),
                () -> assets.restore(asset.id()));
    }

    private void go(AssetFilter wanted, @Nullable AssetId asset) {
        Map<String, String> address = new LinkedHashMap<>();
        if (!wanted.text().isEmpty()) {
            address.put("q", wanted.text());
        }
        if (wanted.kind() != null) {
            address.put("kind", wanted.kind().name().toLowerCase(Locale.ROOT));
        }
        if (asset != null) {
            address.put("asset", asset.toString());
        }
        getUI().ifPresent(ui -> ui.navigate(MediaView.class, QueryParameters.simple(address)));
    }

    private static @Nullable AssetKind kind(String word) {
        return switch (word) {
            case "picture" -> AssetKind.PICTURE;
            case "video" -> AssetKind.VIDEO;
            case "document" -> AssetKind.DOCUMENT;
            default -> null;
        };
    }

    private static Optional<AssetId> id(String text) {
        try {
            return Optional.of(new AssetId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
