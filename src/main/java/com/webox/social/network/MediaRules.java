package com.webox.social.network;

import com.webox.social.network.NetworkRules.MediaFacts;
import com.webox.social.network.NetworkRules.RuleViolation;
import com.webox.social.network.RulesCatalogue.Kind;
import com.webox.social.network.RulesCatalogue.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** What the files of a post must be; each message names the file by its place, counted from 1. */
final class MediaRules {

    private static final double MEGABYTE = DataSize.ofMegabytes(1).toBytes();

    private final Media media;
    private final List<Kind> kinds;

    MediaRules(Media media, List<Kind> kinds) {
        this.media = media;
        this.kinds = kinds;
    }

    void check(List<MediaFacts> files, List<RuleViolation> broken) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        List<RuleViolation> ofFiles = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            MediaFacts file = files.get(i);
            Kind kind = kindOf(file);
            if (kind == null) {
                ofFiles.add(violation("type", i + 1, format(file.mime()), accepted(file.video())));
            } else {
                counts.merge(kind, 1, Integer::sum);
                checkFile(i + 1, file, kind, ofFiles);
            }
        }
        checkCounts(files.size(), counts, broken);
        broken.addAll(ofFiles);
    }

    private void checkCounts(int files, Map<Kind, Integer> counts, List<RuleViolation> broken) {
        if (!media.mixed() && counts.size() > 1) {
            broken.add(violation("mixed"));
            return;
        }
        counts.forEach((kind, count) -> {
            if (count > kind.max()) {
                broken.add(violation("count." + kind.name(), count, kind.max()));
            }
        });
        // A kind's own limit already says it when there is but one kind.
        if (counts.size() > 1 && files > media.max()) {
            broken.add(violation("count", files, media.max()));
        }
    }

    private static void checkFile(int place, MediaFacts file, Kind kind, List<RuleViolation> broken) {
        checkSize(place, file, kind, broken);
        checkShape(place, file, kind, broken);
        if (kind.minSeconds() != null && file.seconds() < kind.minSeconds()) {
            broken.add(violation("short", place, file.seconds(), kind.minSeconds()));
        }
        if (kind.maxSeconds() != null && file.seconds() > kind.maxSeconds()) {
            broken.add(violation("long", place, duration(file.seconds()), duration(kind.maxSeconds())));
        }
    }

    private static void checkSize(int place, MediaFacts file, Kind kind, List<RuleViolation> broken) {
        if (kind.maxSize() != null && file.bytes() > kind.maxSize().toBytes()) {
            broken.add(violation(
                    "large",
                    place,
                    megabytes(file.bytes()),
                    megabytes(kind.maxSize().toBytes())));
        }
        if (kind.minSize() != null && file.bytes() < kind.minSize().toBytes()) {
            broken.add(violation("small", place, kind.minSize().toKilobytes()));
        }
    }

    private static void checkShape(int place, MediaFacts file, Kind kind, List<RuleViolation> broken) {
        if (file.width() <= 0 || file.height() <= 0) {
            return;
        }
        if (kind.maxPixels() != null && (long) file.width() * file.height() > kind.maxPixels()) {
            broken.add(violation("pixels", place, file.width(), file.height(), kind.maxPixels()));
        }
        if (below(file.width(), kind.minWidth()) || below(file.height(), kind.minHeight())) {
            broken.add(violation(
                    "tiny", place, file.width(), file.height(), side(kind.minWidth()), side(kind.minHeight())));
        }
        boolean fits = fits(file.width(), file.height(), kind)
                || (kind.eitherWay() && fits(file.height(), file.width(), kind));
        if (!fits) {
            broken.add(
                    kind.maxHeight() == null
                            ? violation("wide", place, file.width(), side(kind.maxWidth()))
                            : violation(
                                    "big",
                                    place,
                                    file.width(),
                                    file.height(),
                                    side(kind.maxWidth()),
                                    side(kind.maxHeight())));
        }
        checkRatio(place, file, kind, broken);
    }

    /** A pixel more or less is forgiven: scaling a picture rounds its sides. */
    private static void checkRatio(int place, MediaFacts file, Kind kind, List<RuleViolation> broken) {
        String min = kind.minRatio();
        String max = kind.maxRatio();
        if (min == null || max == null) {
            return;
        }
        if ((file.width() + 1.0) / file.height() < ratio(min)) {
            broken.add(violation("tall", place, shape(file), min, max));
        } else if (file.width() / (file.height() + 1.0) > ratio(max)) {
            broken.add(violation("flat", place, shape(file), min, max));
        }
    }

    private @Nullable Kind kindOf(MediaFacts file) {
        return kinds.stream()
                .filter(kind -> kind.takes(file.mime()))
                .findFirst()
                .orElse(null);
    }

    private String accepted(boolean video) {
        return kinds.stream()
                .filter(kind -> kind.video() == video)
                .flatMap(kind -> kind.types().stream())
                .map(MediaRules::format)
                .collect(Collectors.joining(", "));
    }

    private static boolean fits(int width, int height, Kind kind) {
        return !above(width, kind.maxWidth()) && !above(height, kind.maxHeight());
    }

    private static boolean below(int value, @Nullable Integer limit) {
        return limit != null && value < limit;
    }

    private static boolean above(int value, @Nullable Integer limit) {
        return limit != null && value > limit;
    }

    private static int side(@Nullable Integer limit) {
        return limit == null ? 0 : limit;
    }

    static double ratio(String widthToHeight) {
        int colon = widthToHeight.indexOf(':');
        return Double.parseDouble(widthToHeight.substring(0, colon))
                / Double.parseDouble(widthToHeight.substring(colon + 1));
    }

    private static String shape(MediaFacts file) {
        return file.width() + " × " + file.height();
    }

    /** {@code image/jpeg} as people call it. */
    private static String format(String mime) {
        String name = mime.substring(mime.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        return name.equals("QUICKTIME") ? "MOV" : name;
    }

    private static double megabytes(long bytes) {
        // Rounded up, so that a file just above a limit never reads as if it kept it.
        return Math.ceil(bytes / MEGABYTE * 10) / 10;
    }

    /** Minutes and seconds, e.g. {@code 2:20}. */
    private static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private static RuleViolation violation(String key, Object... args) {
        return new RuleViolation("social.rule.media." + key, List.of(args));
    }
}
