package com.webox.media.web;

import com.webox.kernel.Problem;
import com.webox.media.AssetFilter;
import com.webox.media.AssetId;
import com.webox.media.AssetKind;
import com.webox.media.AssetPage;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The library for programs. */
@RestController
@RequestMapping("/api/media/assets")
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    /**
     * @param durationMs of a video, else null
     * @param files where each rendition is found, relative to the server's root, for a signed-in browser
     */
    record AssetAnswer(
            UUID id,
            String name,
            String kind,
            String mime,
            long bytes,
            int width,
            int height,
            @Nullable Long durationMs,
            String alt,
            String state,
            Instant created,
            Map<String, String> files) {

        static AssetAnswer of(AssetSummary asset) {
            return new AssetAnswer(
                    asset.id().value(),
                    asset.name(),
                    word(asset.kind()),
                    asset.mime(),
                    asset.bytes(),
                    asset.width(),
                    asset.height(),
                    asset.duration() == null ? null : asset.duration().toMillis(),
                    asset.alt(),
                    word(asset.state()),
                    asset.created(),
                    Map.of(
                            "thumbnail", "/" + MediaLinks.rendition(asset.id(), Rendition.THUMBNAIL),
                            "jpeg", "/" + MediaLinks.rendition(asset.id(), Rendition.JPEG),
                            "clean", "/" + MediaLinks.rendition(asset.id(), Rendition.CLEAN)));
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param next to be given as {@code after} for the following page; null at the end */
    record PageAnswer(List<AssetAnswer> items, @Nullable UUID next) {

        static PageAnswer of(AssetPage page) {
            return new PageAnswer(
                    page.items().stream().map(AssetAnswer::of).toList(),
                    page.next() == null ? null : page.next().value());
        }
    }

    /** What is null stays as it is. */
    record AssetChange(@Nullable String name, @Nullable String alt) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AssetAnswer> upload(
            @RequestPart(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String alt)
            throws IOException {
        if (file == null) {
            throw Problem.invalid("file", "media.missing");
        }
        if (alt != null && alt.strip().length() > Assets.MAX_ALT) {
            throw Problem.invalid("alt", "media.alt", Assets.MAX_ALT);
        }
        String name = file.getOriginalFilename();
        AssetSummary asset;
        try (InputStream content = file.getInputStream()) {
            asset = assets.upload(name == null ? "" : name, content);
        }
        if (alt != null && !alt.isBlank()) {
            asset = assets.change(asset.id(), null, alt);
        }
        return ResponseEntity.created(URI.create("/api/media/assets/" + asset.id()))
                .body(AssetAnswer.of(asset));
    }

    @GetMapping
    PageAnswer list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        AssetFilter filter = new AssetFilter(query, kind == null ? null : kind(kind));
        return PageAnswer.of(assets.list(filter, after == null ? null : new AssetId(after), limit));
    }

    private static AssetKind kind(String word) {
        for (AssetKind each : AssetKind.values()) {
            if (each.name().equalsIgnoreCase(word)) {
                return each;
            }
        }
        throw Problem.invalid("kind", "media.kind");
    }

    @GetMapping("/{id}")
    AssetAnswer get(@PathVariable UUID id) {
        return AssetAnswer.of(assets.get(new AssetId(id)));
    }

    @PatchMapping("/{id}")
    AssetAnswer change(@PathVariable UUID id, @RequestBody AssetChange change) {
        return AssetAnswer.of(assets.change(new AssetId(id), change.name(), change.alt()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        assets.get(new AssetId(id));
        assets.delete(new AssetId(id));
    }
}
