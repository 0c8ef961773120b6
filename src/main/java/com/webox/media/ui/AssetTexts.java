package com.webox.media.ui;

import com.vaadin.flow.component.Component;
import com.webox.media.AssetState;
import com.webox.media.AssetSummary;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;

/** The facts of an asset in the words of a component's language. */
final class AssetTexts {

    private static final double MEGABYTE = 1_000_000.0;

    private final Component component;

    AssetTexts(Component component) {
        this.component = component;
    }

    private String text(String key, Object... args) {
        return component.getTranslation(key, args);
    }

    /** E.g. {@code 2.4 MB}, {@code 310 KB}. */
    String size(long bytes) {
        return bytes >= MEGABYTE
                ? text("media.size.megabytes", bytes / MEGABYTE)
                : text("media.size.kilobytes", Math.max(1, Math.round(bytes / 1000.0)));
    }

    String dimensions(AssetSummary asset) {
        return text("media.dimensions", asset.width(), asset.height());
    }

    /** E.g. {@code JPEG}, {@code MP4}. */
    String format(AssetSummary asset) {
        String subtype = asset.mime().substring(asset.mime().indexOf('/') + 1);
        String format = switch (subtype) {
            case "quicktime" -> "MOV";
            case "webp" -> "WebP";
            case "webm" -> "WebM";
            default -> subtype.toUpperCase(Locale.ROOT);
        };
        return switch (asset.kind()) {
            case PICTURE -> text("media.format.picture", format);
            case VIDEO -> text("media.format.video", format);
            case DOCUMENT -> text("media.format.document", format);
        };
    }

    /** E.g. {@code 0:07}, {@code 1:02:03}. */
    static String duration(Duration duration) {
        long seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** A state worth a word, else empty. */
    String state(AssetSummary asset) {
        return switch (asset.state()) {
            case PREPARING -> text("media.state.preparing");
            case UNUSABLE -> text("media.state.unusable");
            case READY, INCOMING -> "";
        };
    }

    /** All that a tile shows, for a screen reader. */
    String spoken(AssetSummary asset) {
        StringJoiner words = new StringJoiner(", ");
        words.add(asset.description());
        words.add(format(asset));
        Duration duration = asset.duration();
        if (duration != null) {
            words.add(duration(duration));
        }
        if (asset.state() != AssetState.READY) {
            words.add(state(asset));
        }
        return words.toString();
    }
}
