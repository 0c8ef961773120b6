package com.webox.social.network;

import com.webox.media.fit.Facts;
import com.webox.media.fit.Plan;
import com.webox.media.fit.Planner;
import com.webox.media.fit.Shortcoming;
import com.webox.media.fit.Target;
import com.webox.social.network.NetworkRules.MediaFacts;
import com.webox.social.network.NetworkRules.RuleViolation;
import com.webox.social.network.RulesCatalogue.Kind;
import com.webox.social.network.RulesCatalogue.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** What the files of a post must be; each message names the file by its place, counted from 1. */
final class MediaRules {

    private static final long KILOBYTE = DataSize.ofKilobytes(1).toBytes();
    private static final double MEGABYTE = DataSize.ofMegabytes(1).toBytes();

    private final Media media;
    private final List<Kind> kinds;

    MediaRules(Media media, List<Kind> kinds) {
        this.media = media;
        this.kinds = kinds;
    }

    /** @param otherwise the format of the same network that takes a type of file which this one does not */
    void check(List<MediaFacts> files, Function<String, Optional<String>> otherwise, List<RuleViolation> broken) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        List<RuleViolation> ofFiles = new ArrayList<>();
        List<Plan> plans = fit(files);
        for (int i = 0; i < files.size(); i++) {
            MediaFacts file = files.get(i);
            kindOf(file).ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
            int place = i + 1;
            if (plans.get(i) instanceof Plan.Cannot(var reasons)) {
                Optional<String> format =
                        file.file().document() ? otherwise.apply(file.file().mime()) : Optional.empty();
                if (kindOf(file).isEmpty() && format.isPresent()) {
                    ofFiles.add(violation(
                            "format." + format.get(), place, format(file.file().mime())));
                    continue;
                }
                for (Shortcoming reason : reasons) {
                    ofFiles.add(violation(place, file, reason));
                }
            }
        }
        checkCounts(files.size(), counts, broken);
        broken.addAll(ofFiles);
    }

    /** What becomes of each file. Where the network shows all in the shape of the first, they are made so. */
    List<Plan> fit(List<MediaFacts> files) {
        List<Plan> plans = new ArrayList<>();
        for (MediaFacts file : files) {
            Optional<Target> target = kindOf(file).map(Kind::target);
            if (media.oneShape() && !plans.isEmpty() && !files.getFirst().file().document()) {
                double shape = shape(files.getFirst(), plans.getFirst());
                target = target.map(each -> each.shaped(shape));
            }
            plans.add(target.map(each -> Planner.plan(file.file(), file.framing(), each))
                    .orElseGet(() -> new Plan.Cannot(List.of(Shortcoming.TYPE))));
        }
        return plans;
    }

    private static double shape(MediaFacts first, Plan plan) {
        return plan instanceof Plan.Make(var recipe)
                ? recipe.canvas().ratio()
                : (double) first.file().width() / first.file().height();
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

    private RuleViolation violation(int place, MediaFacts facts, Shortcoming reason) {
        Facts file = facts.file();
        Kind kind = kindOf(facts).orElse(null);
        if (kind == null || reason == Shortcoming.TYPE) {
            return violation("type", place, format(file.mime()), accepted(file));
        }
        Target limits = kind.target();
        return switch (reason) {
            case TYPE -> violation("type", place, format(file.mime()), accepted(file));
            case LARGE -> violation("large", place, megabytes(file.bytes()), megabytes(limits.maxBytes()));
            case DENSE -> violation("dense", place, megabytes(limits.maxBytes()));
            case SMALL -> violation("small", place, limits.minBytes() / KILOBYTE);
            case TINY -> violation("tiny", place, file.width(), file.height(), limits.minWidth(), limits.minHeight());
            case BIG -> big(place, file, kind);
            case TALL -> violation("tall", place, shape(file), kind.minRatio(), kind.maxRatio());
            case FLAT -> violation("flat", place, shape(file), kind.minRatio(), kind.maxRatio());
            case SHORT -> violation("short", place, file.seconds(), limits.minSeconds());
            case LONG -> violation("long", place, duration(file.seconds()), duration(limits.maxSeconds()));
        };
    }

    private static RuleViolation big(int place, Facts file, Kind kind) {
        if (kind.maxPixels() != null && (long) file.width() * file.height() > kind.maxPixels()) {
            return violation("pixels", place, file.width(), file.height(), kind.maxPixels());
        }
        return kind.maxHeight() == null
                ? violation("wide", place, file.width(), side(kind.maxWidth()))
                : violation("big", place, file.width(), file.height(), side(kind.maxWidth()), side(kind.maxHeight()));
    }

    /** The kind that takes it as it is, else the first that something of its sort can be made for. */
    private Optional<Kind> kindOf(MediaFacts file) {
        return kinds.stream()
                .filter(kind -> kind.takes(file.file().mime()))
                .findFirst()
                .or(() -> kinds.stream()
                        .filter(kind -> kind.target().canBeMet(file.file()))
                        .findFirst());
    }

    /** The types of the file's own sort; all of them where there are none. */
    private String accepted(Facts file) {
        List<Kind> same = file.document()
                ? List.of()
                : kinds.stream().filter(kind -> kind.video() == file.video()).toList();
        return (same.isEmpty() ? kinds : same)
                .stream()
                        .flatMap(kind -> kind.types().stream())
                        .map(MediaRules::format)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static int side(@Nullable Integer limit) {
        return limit == null ? 0 : limit;
    }

    static double ratio(String widthToHeight) {
        int colon = widthToHeight.indexOf(':');
        return Double.parseDouble(widthToHeight.substring(0, colon))
                / Double.parseDouble(widthToHeight.substring(colon + 1));
    }

    private static String shape(Facts file) {
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

    private static RuleViolation violation(String key, @Nullable Object... args) {
        List<Object> told =
                Stream.of(args).map(each -> each == null ? "" : each).toList();
        return new RuleViolation("social.rule.media." + key, told);
    }
}
