package com.webox.ai.provider.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hashtags from a text's own key words: words that carry meaning, and pairs of them that stand together. Each word
 * begins with a capital, so that a screen reader can tell them apart.
 */
final class Hashtags {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*|[^\\p{L}\\p{N}\\s]+|\\n");
    private static final Pattern AFFIX_FR = Pattern.compile("(?:ons|ez|ment|aient|eront|[^t](?:é|és|ée|ées)|[^m]ent)$");
    private static final Pattern AFFIX_EN = Pattern.compile("(?:ly|n't|[^e]ed|\\p{L}{3}est)$");
    private static final Set<String> NOUNS = Set.of(
            "café",
            "cafés",
            "thé",
            "thés",
            "marché",
            "marchés",
            "musée",
            "musées",
            "année",
            "soirée",
            "soirées",
            "journée",
            "journées",
            "idée",
            "idées",
            "randonnée",
            "randonnées",
            "entrée",
            "blé",
            "clé",
            "clés",
            "degré",
            "congés",
            "procédé",
            "procédés",
            "lycée",
            "lycées",
            "family",
            "event",
            "forest",
            "harvest",
            "interest",
            "argent",
            "talent",
            "vent",
            "client",
            "parent",
            "agent",
            "couvent",
            "serpent",
            "continent",
            "accent",
            "ingrédient",
            "bâtiment",
            "logement",
            "logements",
            "vêtement",
            "vêtements",
            "monument",
            "appartement",
            "appartements",
            "moment",
            "document",
            "documents",
            "aliment",
            "aliments",
            "ciment",
            "régiment",
            "paiement",
            "événement",
            "événements",
            "évènement",
            "recrutement",
            "financement",
            "investissement",
            "développement",
            "accompagnement",
            "environnement",
            "red",
            "july",
            "italy",
            "jewelry",
            "jewellery",
            "nez",
            "riz",
            "chez",
            "bed",
            "saisons",
            "maisons",
            "boissons",
            "poissons",
            "leçons",
            "façons",
            "garçons",
            "salons",
            "raisons",
            "chansons",
            "citrons",
            "savons",
            "moissons",
            "ballons",
            "jambons");

    private static final Set<String> ER_NOUNS = Set.of(
            "dîner",
            "déjeuner",
            "hiver",
            "mer",
            "verger",
            "boulanger",
            "potager",
            "berger",
            "foyer",
            "loyer",
            "burger",
            "poster",
            "designer",
            "théâtre",
            "centre",
            "lettre",
            "plaisir",
            "cuir",
            "avenir",
            "souvenir");

    private static final Set<String> BEING = Set.of("am", "is", "are", "was", "were", "be", "re", "m", "s");

    private record Word(String text, int at, boolean begins) {

        String key() {
            return text.toLowerCase(Locale.ROOT);
        }

        boolean name() {
            return !begins && Character.isUpperCase(text.codePointAt(0));
        }
    }

    private record Tag(String text, double weight, Set<String> words, int at) {}

    private Hashtags() {}

    /** The best first, each with its sign; none that the text has already. */
    static List<String> of(String text, boolean wantFrench, int most) {
        Tongue tongue = Tongue.of(text, wantFrench);
        Set<String> present = Words.HASHTAG
                .matcher(text)
                .results()
                .map(each -> each.group().substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String bare = Words.HASHTAG
                .matcher(Words.LINK
                        .matcher(tongue.orders().matcher(text).replaceFirst(""))
                        .replaceAll("\n"))
                .replaceAll("\n")
                .replaceAll("@[\\p{L}\\p{N}_.]+", "\n");
        List<List<Word>> runs = runs(bare, tongue);
        Map<String, Integer> count = new HashMap<>();
        runs.forEach(run -> run.forEach(word -> count.merge(word.key(), 1, Integer::sum)));
        List<Tag> tags = new ArrayList<>();
        for (List<Word> run : runs) {
            for (int i = 0; i < run.size(); i++) {
                tags.add(tag(run.subList(i, i + 1), count));
                if (i + 1 < run.size()) {
                    tags.add(tag(run.subList(i, i + 2), count));
                }
            }
        }
        return chosen(tags, present, most);
    }

    private static List<String> chosen(List<Tag> tags, Set<String> present, int most) {
        Map<String, Tag> best = new LinkedHashMap<>();
        tags.stream()
                .filter(tag -> tag.text().length() <= LONGEST)
                .filter(tag -> !present.contains(tag.text().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingDouble(Tag::weight).reversed().thenComparingInt(Tag::at))
                .forEach(tag -> {
                    boolean fresh = best.values().stream().noneMatch(other -> overlaps(other, tag));
                    if (fresh && best.size() < most) {
                        best.putIfAbsent(tag.text().toLowerCase(Locale.ROOT), tag);
                    }
                });
        return best.values().stream().map(tag -> "#" + tag.text()).toList();
    }

    /** Two tags of the same words, in another order or number, say the same twice. */
    private static boolean overlaps(Tag one, Tag other) {
        return one.words().stream().anyMatch(a -> other.words().stream().anyMatch(b -> stem(a).equals(stem(b))));
    }

    private static String stem(String word) {
        return word.length() > 4 ? word.replaceAll("(?:es|s|x)$", "") : word;
    }

    private static Tag tag(List<Word> words, Map<String, Integer> count) {
        double weight = 0;
        for (Word word : words) {
            weight += count.getOrDefault(word.key(), 1)
                    + (word.name() ? 1 : 0)
                    + Math.min(word.text().length(), 10) / 20.0;
        }
        // Two words together say more than one, if not twice as much.
        weight *= words.size() == 1 ? 1 : words.stream().allMatch(Word::name) ? 1.2 : 0.8;
        String text = words.stream()
                .map(Word::text)
                .flatMap(word -> Pattern.compile("-").splitAsStream(word))
                .map(Words::capital)
                .collect(Collectors.joining());
        return new Tag(
                text,
                weight,
                words.stream().map(Word::key).collect(Collectors.toSet()),
                words.getFirst().at());
    }

    /** Words that carry meaning, as they stand together: a stop word or a mark parts them. */
    private static List<List<Word>> runs(String text, Tongue tongue) {
        List<List<Word>> runs = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        boolean begins = true;
        int at = 0;
        List<String> tokens =
                TOKEN.matcher(text).results().map(MatchResult::group).toList();
        for (String word : tokens) {
            boolean letters = Character.isLetterOrDigit(word.codePointAt(0));
            String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
            // "Black Friday": a day's name that belongs to a name.
            boolean named =
                    letters && !run.isEmpty() && run.getLast().name() && Character.isUpperCase(word.codePointAt(0));
            String before = at > 0 ? tokens.get(at - 1).toLowerCase(Locale.ROOT) : "";
            boolean doing = word.endsWith("ing") && BEING.contains(before);
            if (named || !doing && letters && meaning(word, tongue) && !acts(word, next, begins, tongue)) {
                run.add(new Word(word, at, begins));
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            begins = !letters && word.matches(".*[.!?…\\n:].*");
            at++;
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    /** A verb, told by its place: what stands before an article does something to what follows. */
    private static boolean acts(String word, String next, boolean begins, Tongue tongue) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean infinitive = tongue.french()
                && begins
                && lower.matches("\\p{L}+(?:[^i]er|[^o]ir|dre|tre)")
                && !ER_NOUNS.contains(lower);
        return infinitive || tongue.in("determiners", next) && !tongue.in("prepositions", word);
    }

    private static boolean meaning(String word, Tongue tongue) {
        if (word.length() < SHORTEST && !word.matches("\\p{Lu}{2}")
                || word.chars().allMatch(c -> !Character.isLetter(c))
                || word.matches("\\d.*")) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (tongue.stops(lower)) {
            return false;
        }
        // Verbs and adverbs, told by their endings.
        return tongue.french()
                ? !AFFIX_FR.matcher(lower).find() || NOUNS.contains(lower) || lower.endsWith("ions")
                : !AFFIX_EN.matcher(lower).find() || NOUNS.contains(lower);
    }
}
