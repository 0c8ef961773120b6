package com.webox.social.ui;

import com.webox.media.AssetId;
import com.webox.media.AssetKind;
import com.webox.media.AssetSummary;
import com.webox.media.Form;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import com.webox.social.FittedMedia;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of a preview, in the very form that the network gets.
 *
 * @param address where the browser finds it
 * @param description what a screen reader says in its place
 * @param pagesTitle of a document, shown in the place of its pages; null for a picture or a video
 */
record PreviewFile(
        AssetId asset,
        String address,
        String description,
        FittedMedia.State state,
        boolean video,
        @Nullable String pagesTitle,
        int width,
        int height) {

    /** A picture that goes out as it is may be huge; beyond this its smaller twin, of the same shape, is shown. */
    private static final long LARGEST_SHOWN = 2L << 20;

    /** @param title that the post gives its document; empty for the file's name */
    static List<PreviewFile> of(List<AssetSummary> files, List<FittedMedia> fitted, String title) {
        Map<AssetId, AssetSummary> known =
                files.stream().collect(Collectors.toMap(AssetSummary::id, Function.identity(), (one, same) -> one));
        return fitted.stream()
                .flatMap(each ->
                        Optional.ofNullable(known.get(each.asset())).stream().map(file -> of(file, each, title)))
                .toList();
    }

    private static PreviewFile of(AssetSummary file, FittedMedia fitted, String title) {
        boolean document = file.kind() == AssetKind.DOCUMENT;
        boolean heavy = !fitted.video() && fitted.form() == Rendition.CLEAN && file.bytes() > LARGEST_SHOWN;
        Form form = heavy || document ? Rendition.JPEG : fitted.form();
        return new PreviewFile(
                file.id(),
                MediaLinks.rendition(file.id(), form),
                file.description(),
                fitted.state(),
                fitted.video(),
                document ? (title.isBlank() ? withoutEnding(file.name()) : title) : null,
                fitted.width(),
                fitted.height());
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
