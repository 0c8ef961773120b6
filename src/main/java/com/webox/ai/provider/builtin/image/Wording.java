package com.webox.ai.provider.builtin.image;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is read out of a prompt: the words to be set, and those that say what is to be seen. What none of our faces has a
 * letter for (emojis, other scripts) is left out; a headline that would lose much of itself is not set at all.
 *
 * @param headline may be empty
 * @param caption a short line below it; may be empty
 * @param words in lower case, for motifs and moods
 */
record Wording(String headline, String caption, List<String> words, boolean french) {

    private static final int LONGEST_QUOTE = 110;
    private static final int LONGEST_HEADLINE = 56;
    private static final int MOST_WORDS = 9;
    private static final int CUT_WORDS = 7;
    private static final int LONGEST_CAPTION = 72;
    private static final int LONGEST_WORD = 26;
    private static final int MOST_PIECES = 24;
    private static final double KEPT = 0.7;

    private static final Pattern QUOTED = Pattern.compile("«\\s*([^»]{2,}?)\\s*»|“([^”]{2,}?)”|\"([^\"]{2,}?)\"");
    private static final Pattern LINK = Pattern.compile("\\b(?:https?://|www\\.)\\S+|[@]\\w\\S*");
    private static final Pattern ORDER = Pattern.compile(
            "^(?:please\\s+|merci de\\s+)?(?:(?:create|make|design|draw|generate|show|crée[rz]?|fai(?:s|re|tes)|dessine[rz]?|"
                    + "génère[rz]?|réalise[rz]?|montre[rz]?)(?:[\\s-]+(?:me|moi|nous|us))?\\s+)?(?:an?\\s+|the\\s+|une?\\s+|"
                    + "l[ea]\\s+|l[’'])?(?:(?:beautiful|nice|bold|belle|beau|jolie?)\\s+)?(?:image|picture|photo|poster|visual|"
                    + "banner|illustration|card|flyer|cover|affiche|visuel|bannière|carte|couverture)\\s+(?:of|for|about|with|"
                    + "showing|announcing|de la|de|du|des|d[’']une?|d[’']|pour|sur|avec|montrant|annonçant|qui annonce)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENTENCE = Pattern.compile("[^.!?…\\n]+(?:[.](?=\\S)[^.!?…\\n]*)*[.!?…]*");
    private static final Pattern CLAUSE = Pattern.compile(
            "\\s*[,;:(]\\s+|\\s+[–—-]\\s+|\\s*\\n\\s*|\\s+(?=(?:from|with|because|so that|made of|à partir de|avec|parce que|pour que)\\s)");
    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "des", "une", "un", "et", "pour", "avec", "dans", "notre", "nos", "votre", "vos", "du",
            "au", "aux", "est", "sur", "ce", "cette", "de", "en");
    private static final Set<String> ENGLISH = Set.of(
            "the", "a", "and", "for", "with", "our", "your", "of", "in", "to", "is", "on", "this", "at", "from", "you");
    private static final Set<String> LOOSE = Set.of(
            "the", "a", "an", "and", "or", "for", "with", "our", "your", "of", "in", "to", "is", "on", "this", "at",
            "from", "by", "le", "la", "les", "des", "une", "un", "et", "ou", "pour", "avec", "dans", "notre", "nos",
            "votre", "vos", "du", "de", "au", "aux", "est", "sur", "ce", "cette", "en", "à", "par", "that", "which",
            "qui", "que");

    static Wording of(String prompt) {
        String text = Normalizer.normalize(prompt, Normalizer.Form.NFC);
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isEmpty())
                .limit(400)
                .toList();
        boolean french = words.stream().filter(FRENCH::contains).count()
                        > words.stream().filter(ENGLISH::contains).count()
                || text.codePoints().anyMatch(sign -> "éèêçàùœ".indexOf(sign) >= 0);
        String setting = settable(LINK.matcher(text).replaceAll(" ").replace("#", ""));
        Matcher quoted = QUOTED.matcher(setting);
        if (quoted.find()) {
            String quote = first(quoted);
            String rest = setting.substring(quoted.end()).replaceFirst("^[\\s.,;:!?–—-]+", "");
            return new Wording(
                    whole(quote.length() > LONGEST_QUOTE ? cut(quote) : quote), caption(rest), words, french);
        }
        return of(ORDER.matcher(setting.strip()).replaceFirst(""), words, french);
    }

    private static Wording of(String text, List<String> words, boolean french) {
        Matcher sentences = SENTENCE.matcher(text);
        if (!sentences.find()) {
            return new Wording("", "", words, french);
        }
        String first = sentences.group().strip();
        String after = text.substring(sentences.end()).strip();
        if (fits(first)) {
            return new Wording(whole(first), caption(after), words, french);
        }
        Matcher clause = CLAUSE.matcher(first);
        while (clause.find()) {
            String before = first.substring(0, clause.start()).strip();
            if (before.contains(" ") && fits(before)) {
                String rest = first.substring(clause.end()).strip();
                String caption = caption(rest);
                return new Wording(whole(before), caption.isEmpty() ? caption(after) : caption, words, french);
            }
        }
        return new Wording(whole(cut(first)), caption(after), words, french);
    }

    /** Whether there is anything to be set. */
    boolean silent() {
        return headline.isEmpty();
    }

    Wording without() {
        return new Wording("", "", words, french);
    }

    private static String first(Matcher quoted) {
        for (int i = 1; i <= quoted.groupCount(); i++) {
            if (quoted.group(i) != null) {
                return quoted.group(i);
            }
        }
        return "";
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST_HEADLINE && text.split(" ").length <= MOST_WORDS;
    }

    private static String cut(String text) {
        List<String> words = Arrays.asList(text.split(" "));
        int end = Math.min(CUT_WORDS, words.size());
        while (end > 2 && LOOSE.contains(words.get(end - 1).toLowerCase(Locale.ROOT))) {
            end--;
        }
        return String.join(" ", words.subList(0, end)).replaceFirst("[\\s,;:–—-]+$", "");
    }

    /** The first sentence, or its first clause; nothing rather than half of one. */
    private static String caption(String rest) {
        Matcher sentences = SENTENCE.matcher(rest);
        while (sentences.find()) {
            String sentence = sentences.group().strip().replaceFirst("[.…]+$", "");
            if (sentence.length() > LONGEST_CAPTION) {
                Matcher clause = CLAUSE.matcher(sentence);
                sentence =
                        clause.find() && clause.start() <= LONGEST_CAPTION ? sentence.substring(0, clause.start()) : "";
            }
            if (sentence.codePoints().filter(Character::isLetterOrDigit).count() >= 3) {
                return whole(sentence);
            }
        }
        return "";
    }

    /** With a capital, without a full stop, and with no word that no line can hold. */
    private static String whole(String text) {
        String bare = text.replaceAll("^[\\s\u00A0]+|[\\s\u00A0]+$", "")
                .replaceFirst("(?<![.…])[.]+$", "")
                .replaceFirst("[\\s,;:–—-]+$", "");
        if (bare.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "";
        }
        String broken = Arrays.stream(bare.split(" "))
                .flatMap(word -> Arrays.stream(word.split("(?<=\\G.{" + LONGEST_WORD + "})")))
                .limit(MOST_PIECES)
                .collect(Collectors.joining(" "));
        return broken.substring(0, 1).toUpperCase(Locale.ROOT) + broken.substring(1);
    }

    /** What every face has a letter for; nothing when much would be lost. Signs stay with their word, as French asks. */
    private static String settable(String text) {
        StringBuilder kept = new StringBuilder();
        int letters = 0;
        int lost = 0;
        for (int sign : text.codePoints().toArray()) {
            if (sign == '\n') {
                kept.append(". ");
            } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                kept.append(' ');
            } else if (!Character.isISOControl(sign)
                    && Arrays.stream(Face.values()).allMatch(face -> face.has(sign))) {
                kept.appendCodePoint(sign);
                letters += Character.isLetterOrDigit(sign) ? 1 : 0;
            } else {
                lost += Character.isLetterOrDigit(sign) ? 1 : 0;
            }
        }
        return letters < KEPT * (letters + lost)
                ? ""
                : kept.toString()
                        .replaceAll(" +", " ")
                        .replaceAll("([.!?]) ?(?:[.] )+", "$1 ")
                        .replaceAll(" ([!?:;»%€])", "\u00A0$1")
                        .replaceAll("« ", "«\u00A0")
                        .strip();
    }
}
