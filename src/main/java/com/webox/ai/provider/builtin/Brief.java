package com.webox.ai.provider.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author wants to say, taken apart: what the post is about, whether that is a sentence already, what else is
 * said, and a link.
 *
 * @param topic without its full stop; a whole sentence when {@code sentence}
 * @param sentence whether {@code topic} has a verb of its own
 * @param article whether a {@code topic} without a verb begins with an article or the like
 * @param more further sentences
 * @param link empty where there is none
 */
record Brief(
        Tongue tongue, Intent intent, String topic, boolean sentence, boolean article, List<String> more, String link) {

    private static final int NEAR = 5;
    private static final int LONG_TAIL = 5;
    private static final Pattern ENUMERATION = Pattern.compile("^[^,\\d]{1,28}(?:,| and | or | et | ou ).*");

    static Brief of(String text, List<String> points, boolean wantFrench) {
        Tongue tongue = Tongue.of(text + " " + String.join(" ", points), wantFrench);
        String rest = text.strip();
        String link = "";
        Matcher links = Words.LINK.matcher(rest);
        if (links.find()) {
            link = links.group();
            rest = links.replaceAll("")
                    .replaceAll("[ \\t]{2,}", " ")
                    .replaceAll("(?:\\s*[:(\\-–])+\\s*[).]?\\s*$", "")
                    .strip();
        }
        List<String> words = Words.of(rest);
        Intent intent = tongue.intent(words);
        List<String> sentences = new ArrayList<>(Words.sentences(rest));
        if (sentences.isEmpty()) {
            return new Brief(tongue, intent, "", true, false, List.of(), link);
        }
        Said said = said(tongue, sentences.removeFirst(), intent);
        String topic = said.topic();
        boolean sentence = hasVerb(tongue, topic) || topic.matches("(?s).*[!?…]");
        if (!sentence) {
            int comma = tail(tongue, topic);
            if (comma > 0) {
                sentences.addFirst(topic.substring(comma + 1).strip());
                topic = topic.substring(0, comma).strip();
            }
        }
        return new Brief(
                tongue,
                said.intent() == intent ? intent(tongue, topic, intent) : said.intent(),
                topic,
                sentence,
                tongue.in("determiners", firstWord(topic)) || startsWithNumber(topic),
                sentences.stream().map(Words::capital).map(Words::ended).toList(),
                link);
    }

    /** The topic after its article's fashion in the middle of a sentence. */
    String inSentence() {
        return !startsWithNumber(topic) && (article || tongue.common(firstWord(topic))) ? Words.small(topic) : topic;
    }

    /** The topic without {@code a}, {@code un} or the like. */
    String withoutArticle() {
        String[] words = inSentence().split("\\s+", 2);
        return words.length > 1 && words[0].matches("(?i)an?|une?") ? words[1] : inSentence();
    }

    /** The topic as a sentence of its own. */
    String asSentence() {
        return Words.ended(Words.capital(topic));
    }

    /** What the topic itself says; what is told beside it, a date or a place, only where the topic says nothing. */
    private static Intent intent(Tongue tongue, String topic, Intent ofAll) {
        Intent own = tongue.intent(Words.of(topic));
        return own == Intent.GENERAL ? ofAll : own;
    }

    private record Said(String topic, Intent intent) {}

    /** Takes away what is said to the writer, not to the readers. */
    private static Said said(Tongue tongue, String first, Intent guessed) {
        String topic = Words.withoutEnd(first).equals(first) ? first : Words.withoutEnd(first);
        Matcher order = tongue.orders().matcher(topic);
        boolean ordered = order.find();
        if (ordered) {
            topic = topic.substring(order.end());
            // "parler de" and "à propos de" leave their "de".
            topic = tongue.french() ? withoutDe(topic, order.group()) : topic;
        }
        Matcher gratitude = tongue.pattern("gratitude").matcher(topic);
        if (gratitude.find()) {
            return new Said(topic.substring(gratitude.end()), Intent.THANKS);
        }
        Matcher arrival = tongue.pattern("arrival").matcher(topic);
        if (arrival.find()) {
            String arrived = topic.substring(arrival.end());
            return new Said(tongue.french() ? French.withoutDe(arrived) : arrived, Intent.LAUNCH);
        }
        Matcher recruiting = tongue.pattern("recruiting").matcher(topic);
        if (recruiting.find()) {
            String wanted = topic.substring(recruiting.end());
            return new Said(tongue.french() ? French.withoutDe(wanted) : wanted, Intent.HIRING);
        }
        return new Said(topic, guessed);
    }

    private static String withoutDe(String topic, String order) {
        return order.strip().toLowerCase(Locale.ROOT).matches("(?:parle.*|à propos)") ? French.withoutDe(topic) : topic;
    }

    /** A verb that is the topic's own: not that of a clause about one of its words. */
    static boolean hasVerb(Tongue tongue, String text) {
        List<String> words =
                List.of(text.replace('\'', '’').toLowerCase(Locale.ROOT).split("[\\s,;:()«»\"]+"));
        if (!words.isEmpty() && tongue.in("imperatives", words.getFirst())) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).replaceAll("[.!?…]+$", "");
            boolean subject = tongue.in("subjects", word)
                    && (i == 0
                            || !tongue.in("prepositions", words.get(i - 1))
                                    && !List.of("chez", "avec", "for", "with", "to", "than")
                                            .contains(words.get(i - 1)));
            boolean verb = tongue.in("verbs", word) || word.matches("(?:j’|c’|s’)\\p{L}{2,}");
            boolean clause = words.subList(Math.max(0, i - NEAR), i).stream()
                    .anyMatch(before -> tongue.in("relatives", before) || before.startsWith("qu’"));
            if ((verb && i > 0 || subject && i < words.size() - 1 || word.matches("(?:c|j)’\\p{L}+")) && !clause) {
                return true;
            }
        }
        return false;
    }

    /** Where what follows a comma is news of its own, not the next of a list; -1 where there is none. */
    private static int tail(Tongue tongue, String topic) {
        int comma = topic.indexOf(',');
        if (comma < 0) {
            return -1;
        }
        String tail = topic.substring(comma + 1).strip();
        boolean figures = tail.chars().anyMatch(Character::isDigit)
                || Words.of(tail).stream().anyMatch(word -> tongue.in("weekdays", word));
        boolean place = tongue.in("prepositions", firstWord(tail));
        boolean listed = ENUMERATION.matcher(tail).matches() || tail.split("\\s+").length < 2;
        return figures || place || (tail.split("\\s+").length >= LONG_TAIL && !listed) ? comma : -1;
    }

    private static boolean startsWithNumber(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    static String firstWord(String text) {
        String bare = text.strip().replace('\'', '’');
        if (bare.length() > 1 && bare.charAt(1) == '’') {
            return bare.substring(0, 2);
        }
        return bare.split("\\s+")[0];
    }
}
