package com.webox.ai.provider.builtin;

import com.webox.ai.TextLimits;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Captions by grammar: the author's own words, in sentences that state nothing else. Each of several captions has
 * another shape, another beginning and another end.
 */
final class Captions {

    /** How a caption is built. */
    private enum Shape {
        HOOKED,
        FRAMED,
        FRAMED_LIST,
        HOOKED_SENTENCE,
        PLAIN
    }

    private static final int INLINE_POINTS = 3;
    private static final int INLINE_WORDS = 4;
    private static final int TRIES = 8;

    private final Brief brief;
    private final List<String> points;
    private final TextTone tone;
    private final TextLimits limits;
    private final List<Shape> shapes;
    private final List<String> hooks;
    private final List<String> frames;
    private final List<String> intros;
    private final List<String> closers;
    private final List<String> links;
    private final String emoji;

    private Captions(TextRequest request) {
        Random random = new Random(request.seed() * 31 + request.tone().ordinal());
        brief = Brief.of(request.text(), request.points(), request.french());
        Tongue tongue = brief.tongue();
        Intent intent = brief.intent();
        tone = request.tone();
        limits = request.limits();
        points = request.points().stream()
                .map(Words::withoutEnd)
                .filter(point -> !contains(request.text(), point))
                .toList();
        shapes = shuffled(shapes(), random);
        hooks = shuffled(tongue.sentences("hooks", intent, tone), random);
        frames = shuffled(tongue.sentences(brief.article() ? "frames" : "bare", intent), random);
        intros = shuffled(tongue.sentences("intros", intent), random);
        closers = shuffled(closers(tongue, intent), random);
        links = shuffled(tongue.sentences("links", tone), random);
        List<String> called = Emojis.suggest(request.text() + " " + String.join(" ", points), 1);
        emoji = called.isEmpty() ? intent.emoji() : called.getFirst();
    }

    static List<String> write(TextRequest request) {
        return new Captions(request).write(request.results());
    }

    private List<String> write(int count) {
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; texts.size() < count && i < count * TRIES; i++) {
            texts.add(caption(i).fitted(limits));
        }
        return List.copyOf(texts);
    }

    private Caption caption(int i) {
        // The shapes come round with other hooks and closers than before.
        int round = i / shapes.size();
        Shape shape = shapes.get(i % shapes.size());
        boolean hooked = shape == Shape.HOOKED || shape == Shape.HOOKED_SENTENCE;
        String hook = hooked ? pick(hooks, i + round) : "";
        String statement = statement(shape, i + round);
        boolean inline = readAsList() && (shape == Shape.HOOKED_SENTENCE || shape == Shape.FRAMED);
        List<String> shown = inline ? points.stream().map(this::inSentence).toList() : points;
        String closer = brief.link().isEmpty() ? pick(closers, i + round) : "";
        String link = brief.link().isEmpty() ? "" : pick(links, i + round).replace("{link}", brief.link());
        String mark = emojiPlace(i);
        if (!mark.isEmpty()) {
            if (hook.isEmpty()) {
                statement = i % 2 == 0
                        ? mark + " " + statement
                        : statement + (brief.more().isEmpty() ? " " + mark : "");
            } else {
                hook = hook + " " + mark;
            }
        }
        return new Caption(
                brief.tongue(),
                hook,
                statement,
                brief.more(),
                shown.size() > 1 ? pick(intros, i) : "",
                inline && shown.size() == 1 ? List.of(Words.capital(shown.getFirst())) : shown,
                bullet(i),
                inline,
                closer,
                link);
    }

    private List<Shape> shapes() {
        boolean framed = brief.intent() == Intent.THANKS || brief.intent() == Intent.HIRING;
        if (tone == TextTone.DIRECT) {
            return brief.sentence()
                    ? List.of(Shape.PLAIN)
                    : framed
                            ? List.of(Shape.FRAMED, Shape.FRAMED_LIST)
                            : List.of(Shape.PLAIN, Shape.FRAMED, Shape.FRAMED_LIST);
        }
        return brief.sentence()
                ? List.of(Shape.HOOKED, Shape.HOOKED_SENTENCE, Shape.PLAIN)
                : List.of(Shape.HOOKED, Shape.FRAMED, Shape.FRAMED_LIST, Shape.HOOKED_SENTENCE);
    }

    /** A topic without a verb gets one from a frame; behind a hook from one that is a whole sentence. */
    private String statement(Shape shape, int i) {
        if (brief.sentence() || shape == Shape.PLAIN) {
            return brief.asSentence();
        }
        boolean hooked = shape == Shape.HOOKED || shape == Shape.HOOKED_SENTENCE;
        List<String> fitting = hooked || brief.topic().contains(":")
                ? frames.stream().filter(frame -> !frame.contains(":")).toList()
                : frames;
        return fitting.isEmpty() ? brief.asSentence() : framed(pick(fitting, i));
    }

    /** Whether the points can stand in one sentence: few, short, and names of things. */
    private boolean readAsList() {
        Tongue tongue = brief.tongue();
        return points.size() > 1
                && points.size() <= INLINE_POINTS
                && brief.intent() != Intent.TIPS
                && points.stream().allMatch(point -> {
                    String first = Brief.firstWord(point);
                    return point.split("\\s+").length <= INLINE_WORDS
                            && point.chars().noneMatch(c -> c == ',' || c == '.' || c == ':')
                            && !Brief.hasVerb(tongue, point)
                            && !tongue.in("prepositions", first)
                            && !tongue.in("weekdays", first)
                            && !(tongue.french() && first.matches("(?i)\\p{L}{2,}(?:er|ir|re)"));
                });
    }

    /** A question about several of them needs several. */
    private List<String> closers(Tongue tongue, Intent intent) {
        List<String> all = tongue.sentences("closers", intent, tone);
        if (intent != Intent.TIPS || points.size() > 1) {
            return all;
        }
        return all.stream()
                .filter(each -> !each.matches("(?i).*\\b(?:which one|lequel|un seul|start with one)\\b.*"))
                .toList();
    }

    private String framed(String frame) {
        String noun = brief.inSentence();
        return Words.capital(frame.replace("{np}", noun)
                .replace("{bare}", brief.withoutArticle())
                .replace("{à np}", French.to(noun))
                .replace("{de np}", French.of(noun)));
    }

    /** A point that was written with a capital, as lists are. */
    private String inSentence(String point) {
        String[] words = point.split("\\s+", 2);
        boolean name = words[0].length() > 1
                && !words[0].substring(1).equals(words[0].substring(1).toLowerCase(Locale.ROOT));
        return name ? point : Words.small(point);
    }

    private String emojiPlace(int i) {
        return switch (tone) {
            case PROFESSIONAL, DIRECT -> "";
            case FRIENDLY -> i % 3 == 2 ? "" : emoji;
            case PLAYFUL -> emoji;
            case INSPIRING -> i % 2 == 0 ? "✨" : "";
        };
    }

    private String bullet(int i) {
        return switch (tone) {
            case PROFESSIONAL, DIRECT -> "–";
            case FRIENDLY -> i % 2 == 0 ? "•" : "✅";
            case PLAYFUL -> i % 2 == 0 ? "👉" : "✅";
            case INSPIRING -> i % 2 == 0 ? "•" : "✨";
        };
    }

    private static boolean contains(String text, String point) {
        return text.toLowerCase(Locale.ROOT).contains(point.toLowerCase(Locale.ROOT));
    }

    private static String pick(List<String> from, int i) {
        return from.isEmpty() ? "" : from.get(i % from.size());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
