package com.webox.social.network;

import com.webox.media.fit.Plan;
import com.webox.social.network.RulesCatalogue.Entry;
import com.webox.social.network.RulesCatalogue.Kind;
import com.webox.social.network.RulesCatalogue.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules of one network out of the catalogue. */
final class CataloguedRules implements NetworkRules {

    // A tag or mention stands on its own: not inside a word, an address of a page or an e-mail address.
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_&/#＃])[#＃][\\p{L}\\p{M}\\p{N}_]++");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_./@＠])[@＠][A-Za-z0-9_.]++");
    private static final Pattern CASHTAG =
            Pattern.compile("(?<!\\S)\\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?(?=$|\\s|\\p{Punct})");

    private static final Pattern LINK =
            Pattern.compile("(?i)\\bhttps?://\\S|(?<![\\w@.-])(?:[a-z0-9-]+\\.)+[a-z]{2,}(?=/|\\b)");

    private final Entry entry;
    private final FormatRules usual;
    private final Map<String, FormatRules> formats = new LinkedHashMap<>();
    private final List<ExtraField> fields;
    private final ExtraRules extraRules;
    private final Function<Extras, List<RuleViolation>> own;
    private final ToIntFunction<String> length;

    CataloguedRules(
            Entry entry,
            ToIntFunction<String> length,
            Map<String, ToIntFunction<String>> fieldLengths,
            Function<Extras, List<RuleViolation>> own) {
        this.own = own;
        this.entry = entry;
        this.length = length;
        this.usual = FormatRules.usual(entry);
        formats.put(FormatRules.USUAL, usual);
        entry.formats().forEach(each -> formats.put(each.name(), FormatRules.of(entry, each)));
        this.fields = entry.fields().stream().map(RulesCatalogue.Field::field).toList();
        this.extraRules = new ExtraRules(entry.fields(), length, fieldLengths);
    }

    @Override
    public int length(String text) {
        return length.applyAsInt(text);
    }

    @Override
    public int maxLength() {
        return usual.text().max();
    }

    @Override
    public int maxImages() {
        return most(false);
    }

    @Override
    public int maxVideos() {
        return most(true);
    }

    @Override
    public boolean mediaRequired() {
        return usual.media().required();
    }

    @Override
    public List<String> formats() {
        return List.copyOf(formats.keySet());
    }

    @Override
    public List<ExtraField> fields() {
        return fields;
    }

    @Override
    public List<Quota> quotas() {
        return entry.quotas();
    }

    @Override
    public Optional<Price> price(String text) {
        RulesCatalogue.Prices prices = entry.prices();
        if (prices == null) {
            return Optional.empty();
        }
        boolean dearer = prices.link() != null && LINK.matcher(text).find();
        BigDecimal usd = dearer ? Objects.requireNonNull(prices.link()) : prices.post();
        return Optional.of(new Price(usd, prices.checked(), prices.source()));
    }

    @Override
    public boolean fetchesMedia() {
        return entry.fetchesMedia();
    }

    @Override
    public List<RuleViolation> check(String text, Extras extras, List<MediaFacts> files) {
        FormatRules format = extras.format().isEmpty() ? usual : formats.get(extras.format());
        if (format == null) {
            return List.of(new RuleViolation("social.rule.format.unknown", List.of(extras.format())));
        }
        List<RuleViolation> broken = new ArrayList<>();
        if (files.isEmpty() && format.media().required()) {
            boolean document = format.kinds().stream().allMatch(Kind::document);
            broken.add(new RuleViolation(
                    document ? "social.rule.media.required.document" : "social.rule.media.required", List.of()));
        } else if (files.isEmpty() && text.isBlank()) {
            broken.add(new RuleViolation("social.rule.empty", List.of()));
        }
        checkText(format.text(), text, broken);
        extraRules.check(format.name(), extras, broken);
        broken.addAll(own.apply(extras));
        format.files().check(files, this::formatTaking, broken);
        return List.copyOf(broken);
    }

    private Optional<String> formatTaking(String mime) {
        return formats.values().stream()
                .filter(each -> each.kinds().stream().anyMatch(kind -> kind.takes(mime)))
                .map(FormatRules::name)
                .findFirst();
    }

    @Override
    public List<Plan> fit(Extras extras, List<MediaFacts> files) {
        return formats.getOrDefault(extras.format(), usual).files().fit(files);
    }

    private void checkText(Text rules, String text, List<RuleViolation> broken) {
        int counted = length(text);
        if (counted > rules.max()) {
            broken.add(
                    new RuleViolation("social.rule.text.long", List.of(counted, rules.max(), counted - rules.max())));
        }
        atMost(rules.hashtags(), HASHTAG, text, "social.rule.text.hashtags", broken);
        atMost(rules.mentions(), MENTION, text, "social.rule.text.mentions", broken);
        atMost(rules.cashtags(), CASHTAG, text, "social.rule.text.cashtags", broken);
        if (rules.forbid() != null) {
            FormatRules.forbidden(rules.forbid(), text, "social.rule.text.forbidden", broken);
        }
    }

    private static void atMost(
            @Nullable Integer most, Pattern pattern, String text, String key, List<RuleViolation> broken) {
        if (most == null) {
            return;
        }
        long count = pattern.matcher(text).results().count();
        if (count > most) {
            broken.add(new RuleViolation(key, List.of(count, most)));
        }
    }

    private int most(boolean video) {
        return usual.kinds().stream()
                .filter(kind -> kind.video() == video)
                .mapToInt(Kind::max)
                .max()
                .orElse(0);
    }
}
