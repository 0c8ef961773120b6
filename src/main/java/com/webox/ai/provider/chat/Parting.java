package com.webox.ai.provider.chat;

import com.webox.ai.Prompt;
import com.webox.ai.TextParts;
import java.util.ArrayList;
import java.util.List;

/** Parts a stream of several texts at the lines between them, and passes on what certainly belongs to one. */
final class Parting {

    private final TextParts parts;
    private final int wanted;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int told;

    Parting(TextParts parts, int wanted) {
        this.parts = parts;
        this.wanted = wanted;
    }

    void add(String more) {
        current.append(more);
        for (int line = parting(); line >= 0; line = parting()) {
            String text = current.substring(0, line);
            int rest = line + current.substring(line).indexOf(Prompt.PARTING) + Prompt.PARTING.length();
            tell(line);
            close(text);
            current.delete(0, rest);
            told = 0;
        }
        // A line that may become a parting one waits for its end.
        int last = current.lastIndexOf("\n");
        String open = current.substring(last + 1).strip();
        boolean undecided = open.isEmpty() || Prompt.PARTING.startsWith(open);
        int sure = undecided ? Math.max(0, last) : current.length();
        while (sure > 0 && undecided && Character.isWhitespace(current.charAt(sure - 1))) {
            sure--;
        }
        tell(sure);
    }

    /** The texts, when all is said. */
    List<String> end() {
        tell(current.toString().stripTrailing().length());
        close(current.toString());
        current.setLength(0);
        return texts;
    }

    private void close(String text) {
        if (!text.isBlank() && texts.size() < wanted) {
            texts.add(text.strip());
        }
    }

    private void tell(int to) {
        int from = told;
        if (from == 0) {
            while (from < to && Character.isWhitespace(current.charAt(from))) {
                from++;
            }
        }
        if (to > from && texts.size() < wanted) {
            parts.part(texts.size(), current.substring(from, to));
            told = to;
        }
    }

    /** Where a whole line of nothing but the sign begins; -1 where there is none yet. */
    private int parting() {
        int at = current.indexOf(Prompt.PARTING);
        if (at < 0) {
            return -1;
        }
        int after = at + Prompt.PARTING.length();
        boolean alone = current.substring(current.lastIndexOf("\n", at) + 1, at).isBlank();
        return alone && (after >= current.length() || current.charAt(after) != '=')
                ? Math.max(0, current.lastIndexOf("\n", at))
                : -1;
    }
}
