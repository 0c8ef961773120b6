package com.webox.ai.provider.builtin;

import com.webox.ai.TextLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caption's parts in their order. What finds no room is left out, the least important first; what the post is about
 * and its link stay.
 *
 * @param hook may be empty
 * @param intro stands before the points; may be empty
 * @param inline whether the points stand in a sentence, else one a line
 */
record Caption(
        Tongue tongue,
        String hook,
        String statement,
        List<String> more,
        String intro,
        List<String> points,
        String bullet,
        boolean inline,
        String closer,
        String link) {

    String fitted(TextLimits limits) {
        Caption caption = this;
        while (!limits.fits(caption.text())) {
            Caption smaller = caption.smaller();
            if (smaller == null) {
                return caption.cut(limits);
            }
            caption = smaller;
        }
        return caption.text();
    }

    private String text() {
        List<String> blocks = new ArrayList<>();
        blocks.add(hook);
        blocks.add(joined(statement, String.join(" ", more)));
        blocks.add(listed());
        blocks.add(joined(closer, ""));
        blocks.add(link);
        return set(String.join(
                "\n\n", blocks.stream().filter(block -> !block.isBlank()).toList()));
    }

    private String listed() {
        if (points.isEmpty()) {
            return "";
        }
        if (inline) {
            return (intro.isEmpty() ? "" : intro + ": ") + sentence(points) + ".";
        }
        String lines = String.join(
                "\n",
                points.stream()
                        .map(point -> bullet + " " + Words.capital(point))
                        .toList());
        return intro.isEmpty() ? lines : intro + ":\n" + lines;
    }

    private String sentence(List<String> items) {
        if (items.size() == 1) {
            return items.getFirst();
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " " + tongue.word("and") + " " + items.getLast();
    }

    private @Nullable Caption smaller() {
        if (!hook.isEmpty()) {
            return with("", more, points, closer);
        }
        if (!closer.isEmpty() && points.size() + more.size() > 0) {
            return with("", more, points, "");
        }
        if (points.size() > 1) {
            return with("", more, points.subList(0, points.size() - 1), closer);
        }
        if (!more.isEmpty()) {
            return with("", more.subList(0, more.size() - 1), points, closer);
        }
        if (!points.isEmpty()) {
            return with("", more, List.of(), closer);
        }
        return closer.isEmpty() ? null : with("", more, points, "");
    }

    private Caption with(String newHook, List<String> newMore, List<String> newPoints, String newCloser) {
        return new Caption(tongue, newHook, statement, newMore, intro, newPoints, bullet, inline, newCloser, link);
    }

    /** Nothing is left to leave out. */
    private String cut(TextLimits limits) {
        String tail = link.isEmpty() ? "" : "\n\n" + link;
        String whole = set(statement);
        TextLimits before = new TextLimits(limits.max(), text -> limits.length().applyAsInt(text + tail));
        return before.fits("…") ? Shortening.cut(whole, before) + tail : Shortening.cut(whole, limits);
    }

    private String set(String text) {
        return Typography.set(text, tongue.french());
    }

    private static String joined(String first, String second) {
        return (first + " " + second).strip();
    }
}
