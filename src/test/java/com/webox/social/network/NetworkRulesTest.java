package com.webox.social.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.webox.media.fit.Facts;
import com.webox.media.fit.Framing;
import com.webox.media.fit.Plan;
import com.webox.media.fit.Recipe;
import com.webox.social.network.NetworkRules.MediaFacts;
import com.webox.social.network.NetworkRules.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRulesTest {

    private static final long MB = 1024 * 1024;
    private static final RulesCatalogue CATALOGUE = new RulesCatalogue();

    private final NetworkRules x = CATALOGUE.rules("x", String::length);
    private final NetworkRules linkedin = CATALOGUE.rules("linkedin", String::length);
    private final NetworkRules instagram = CATALOGUE.rules("instagram", String::length);

    @Test
    void the_catalogue_is_dated_and_sourced() {
        assertThat(CATALOGUE.checked()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void limits_are_those_of_each_network() {
        assertThat(List.of(x.maxLength(), linkedin.maxLength(), instagram.maxLength()))
                .containsExactly(280, 3000, 2200);
        assertThat(List.of(x.maxImages(), linkedin.maxImages(), instagram.maxImages()))
                .containsExactly(4, 20, 10);
        assertThat(List.of(x.maxVideos(), linkedin.maxVideos(), instagram.maxVideos()))
                .containsExactly(1, 1, 10);
        assertThat(List.of(x.mediaRequired(), linkedin.mediaRequired(), instagram.mediaRequired()))
                .containsExactly(false, false, true);
    }

    @Test
    void formats_have_rules_of_their_own() {
        NetworkRules facebook = CATALOGUE.rules("facebook", String::length);
        assertThat(facebook.formats()).containsExactly("post", "reel", "story");
        assertThat(facebook.maxLength()).isEqualTo(63_206);
        MediaFacts upright = new MediaFacts("video/mp4", MB, 1080, 1920, 20);
        assertThat(in(facebook, "reel", upright)).isEmpty();
        assertThat(in(facebook, "reel", new MediaFacts("video/mp4", MB, 1080, 1920, 91)))
                .containsExactly("media.long");
        MediaFacts wide = new MediaFacts("video/mp4", MB, 1920, 1080, 20);
        assertThat(in(facebook, "reel", wide)).as("made to fit").isEmpty();
        assertThat(facebook.fit(new Extras(Map.of("format", "reel")), List.of(wide)))
                .allMatch(Plan.Make.class::isInstance);
        assertThat(in(facebook, "story", new MediaFacts("video/mp4", MB, 1080, 1920, 61)))
                .containsExactly("media.long");
        assertThat(in(facebook, "reel", jpeg(1080, 1920))).containsExactly("media.type");
        assertThat(in(facebook, "reel")).containsExactly("media.required");
        assertThat(in(facebook, "story", jpeg(1080, 1920))).isEmpty();
        assertThat(in(facebook, "story", jpeg(1080, 1920), jpeg(1080, 1920))).containsExactly("media.count.picture");
        assertThat(in(instagram, "story", jpeg(1080, 1920)))
                .as("a shape that a post may not have")
                .isEmpty();
        assertThat(instagram.fit(new Extras(Map.of("format", "story")), List.of(jpeg(1080, 1920))))
                .allMatch(Plan.AsIs.class::isInstance);
        assertThat(instagram.fit(Extras.NONE, List.of(jpeg(1080, 1920))))
                .as("but is cropped for")
                .allMatch(Plan.Make.class::isInstance);
        assertThat(in(linkedin, "document", new MediaFacts("application/pdf", MB, 0, 0, 0)))
                .isEmpty();
        assertThat(in(linkedin, "document", jpeg(800, 600))).containsExactly("media.type");
        assertThat(in(linkedin, "document", new MediaFacts("application/pdf", 101 * MB, 0, 0, 0)))
                .containsExactly("media.large");
        assertThat(in(linkedin, "document")).containsExactly("media.required.document");
    }

    @Test
    void a_document_is_sent_to_the_format_that_takes_it_and_refused_by_networks_without_one() {
        MediaFacts pdf = new MediaFacts("application/pdf", MB, 0, 0, 0);
        assertThat(in(linkedin, "post", pdf))
                .as("tells which format to choose")
                .containsExactly("media.format.document");
        assertThat(linkedin.fit(new Extras(Map.of("format", "document")), List.of(pdf)))
                .containsExactly(new Plan.AsIs());
        for (String other : List.of("x", "facebook", "instagram", "tiktok", "youtube")) {
            NetworkRules rules = CATALOGUE.rules(other, String::length);
            assertThat(rules.check("Words", List.of(pdf)))
                    .as(other)
                    .filteredOn(broken -> broken.key().equals("social.rule.media.type"))
                    .singleElement()
                    .satisfies(broken -> assertThat(broken.args().get(1)).isEqualTo("PDF"))
                    .satisfies(broken -> assertThat(broken.args().get(2).toString())
                            .as("what it takes instead")
                            .isNotBlank());
        }
        assertThat(instagram.fit(Extras.NONE, List.of(pdf, jpeg(1080, 1080))))
                .as("a document has no shape for the others to follow")
                .last()
                .isInstanceOf(Plan.AsIs.class);
    }

    @Test
    void first_comments_and_threads_have_their_own_lengths() {
        Extras long1251 = new Extras(Map.of("first-comment", "a".repeat(1251)));
        assertThat(linkedin.check("words", long1251, List.of()))
                .extracting(RuleViolation::key)
                .containsExactly("social.rule.extra.first-comment.long");
        assertThat(instagram.check("words", long1251, List.of(jpeg(1080, 1080))))
                .isEmpty();
        Extras thread = new Extras(Map.of("thread", Extras.ofParts(List.of("fits", "a".repeat(281)))));
        assertThat(x.check("words", thread, List.of())).singleElement().satisfies(broken -> {
            assertThat(broken.key()).isEqualTo("social.rule.extra.thread.long");
            assertThat(broken.args()).containsExactly(281, 280, 1, 2);
        });
        Extras endless = new Extras(Map.of("thread", Extras.ofParts(java.util.Collections.nCopies(24, "more"))));
        assertThat(x.check("words", endless, List.of()))
                .extracting(RuleViolation::key)
                .containsExactly("social.rule.extra.thread.many");
    }

    private static List<String> in(NetworkRules rules, String format, MediaFacts... files) {
        return rules.check("words", new Extras(Map.of("format", format)), List.of(files)).stream()
                .map(broken -> broken.key().replace("social.rule.", ""))
                .toList();
    }

    @Test
    void an_empty_post_needs_something() {
        assertThat(keys(x, " \n")).containsExactly("empty");
        assertThat(keys(linkedin, "")).containsExactly("empty");
        assertThat(keys(instagram, "words alone")).containsExactly("media.required");
        assertThat(keys(x, "", jpeg(800, 600))).isEmpty();
    }

    @Test
    void a_long_text_tells_by_how_much() {
        RuleViolation broken = x.check("a".repeat(283), List.of()).getFirst();
        assertThat(broken.key()).isEqualTo("social.rule.text.long");
        assertThat(broken.args()).containsExactly(283, 280, 3);
        assertThat(text(broken, "en")).isEqualTo("The text counts 283 characters; 280 are allowed. Shorten it by 3.");
        assertThat(keys(linkedin, "a".repeat(3000))).isEmpty();
        assertThat(keys(linkedin, "a".repeat(3001))).containsExactly("text.long");
        assertThat(keys(instagram, "a".repeat(2201), jpeg(1080, 1080))).containsExactly("text.long");
    }

    @Test
    void hashtags_and_mentions_are_counted_where_they_stand_alone() {
        String thirty = "#tag_é ".repeat(30);
        assertThat(keys(instagram, thirty, jpeg(1080, 1080))).isEmpty();
        assertThat(keys(instagram, thirty + "#日本", jpeg(1080, 1080))).containsExactly("text.hashtags");
        assertThat(keys(instagram, thirty + "a#b &#39; https://a.com/#top", jpeg(1080, 1080)))
                .isEmpty();
        String twenty = "@some.one ".repeat(20);
        assertThat(keys(instagram, twenty + "me@example.com", jpeg(1080, 1080))).isEmpty();
        assertThat(keys(instagram, twenty + "@more", jpeg(1080, 1080))).containsExactly("text.mentions");
        assertThat(keys(x, "$ABC only, costs $20")).isEmpty();
        assertThat(keys(x, "$ABC and $DEF")).containsExactly("text.cashtags");
    }

    @Test
    void x_takes_four_pictures_or_one_animation_or_one_video() {
        assertThat(keys(x, "", of(jpeg(800, 600), 4))).isEmpty();
        assertThat(keys(x, "", of(jpeg(800, 600), 5))).containsExactly("media.count.picture");
        assertThat(keys(x, "", jpeg(800, 600), mp4(20))).containsExactly("media.mixed");
        assertThat(keys(x, "", gif(), gif())).containsExactly("media.count.animation");
        assertThat(keys(x, "", gif(), jpeg(800, 600))).containsExactly("media.mixed");
        assertThat(keys(x, "", mp4(20), mp4(20))).containsExactly("media.count.video");
    }

    @Test
    void what_can_be_made_to_fit_is_no_obstacle() {
        assertThat(keys(x, "", new MediaFacts("image/jpeg", 5 * MB + 1, 800, 600, 0)))
                .isEmpty();
        assertThat(keys(linkedin, "", new MediaFacts("image/webp", MB, 800, 600, 0)))
                .isEmpty();
        assertThat(keys(linkedin, "", new MediaFacts("image/png", MB, 6100, 6000, 0)))
                .isEmpty();
        assertThat(keys(x, "", new MediaFacts("video/mp4", MB, 1920, 1080, 20))).isEmpty();
        assertThat(keys(x, "", new MediaFacts("video/webm", MB, 1200, 300, 20))).isEmpty();
        assertThat(keys(instagram, "", new MediaFacts("image/png", 30 * MB, 4000, 4000, 0)))
                .isEmpty();
        assertThat(keys(instagram, "", jpeg(1080, 1400), jpeg(3000, 1000))).isEmpty();
    }

    @Test
    void what_cannot_be_made_to_fit_is() {
        assertThat(keys(x, "", mp4(141))).containsExactly("media.long");
        assertThat(keys(x, "", mp4(0.2))).containsExactly("media.short");
        assertThat(keys(linkedin, "", mp4(2))).containsExactly("media.short");
        assertThat(keys(linkedin, "", new MediaFacts("video/mp4", 1024, 1280, 720, 20)))
                .containsExactly("media.small");
        assertThat(keys(x, "", new MediaFacts("video/mp4", MB, 10, 10, 20))).containsExactly("media.tiny");
        assertThat(keys(x, "", new MediaFacts("image/gif", 16 * MB, 400, 400, 0)))
                .as("an animation is not encoded again")
                .containsExactly("media.large");
        assertThat(keys(x, "", new MediaFacts("image/gif", MB, 1400, 400, 0))).containsExactly("media.big");
        assertThat(keys(linkedin, "", new MediaFacts("image/gif", MB, 7000, 7000, 0)))
                .containsExactly("media.pixels");
    }

    @Test
    void each_network_gets_its_own_file() {
        MediaFacts photo = new MediaFacts("image/jpeg", 4 * MB, 4000, 3000, 0);
        assertThat(x.fit(Extras.NONE, List.of(photo))).containsExactly(new Plan.AsIs());
        assertThat(instagram.fit(Extras.NONE, List.of(photo)))
                .singleElement()
                .isInstanceOfSatisfying(Plan.Make.class, made -> {
                    assertThat(made.recipe().mime()).isEqualTo("image/jpeg");
                    assertThat(made.recipe().canvas()).isEqualTo(new Recipe.Size(1440, 1080));
                });
        Facts phone = new Facts("video/quicktime", 50 * MB, 1920, 1080, 30, 60, Set.of("hevc", "aac"));
        MediaFacts film = new MediaFacts(phone, Framing.CENTRE);
        assertThat(instagram.fit(Extras.NONE, List.of(film))).containsExactly(new Plan.AsIs());
        assertThat(x.fit(Extras.NONE, List.of(film)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Plan.Make.class,
                        made -> assertThat(made.recipe().canvas()).isEqualTo(new Recipe.Size(1280, 720)));
    }

    @Test
    void a_carousel_has_one_shape() {
        List<Plan> plans = instagram.fit(Extras.NONE, List.of(jpeg(1080, 1350), jpeg(1080, 1080), jpeg(1400, 900)));
        assertThat(plans.getFirst()).isEqualTo(new Plan.AsIs());
        for (Plan plan : plans.subList(1, 3)) {
            assertThat(((Plan.Make) plan).recipe().canvas().ratio()).isEqualTo(0.8, within(0.002));
        }
        assertThat(x.fit(Extras.NONE, List.of(jpeg(1080, 1350), jpeg(1080, 1080))))
                .containsOnly(new Plan.AsIs());
    }

    @Test
    void instagram_takes_pictures_and_videos_together() {
        assertThat(keys(instagram, "", jpeg(1080, 1080), mp4(20))).as("mixed").isEmpty();
        assertThat(keys(instagram, "", of(jpeg(1080, 1080), 11))).containsExactly("media.count.picture");
        assertThat(keys(instagram, "", concat(of(jpeg(1080, 1080), 6), of(mp4(20), 5))))
                .containsExactly("media.count");
    }

    @Test
    void a_message_names_the_file_and_the_limit() {
        RuleViolation broken = x.check("", List.of(new MediaFacts("image/gif", 16 * MB, 400, 400, 0)))
                .getFirst();
        assertThat(text(broken, "en")).isEqualTo("File 1 has 16 MB; 15 MB are allowed. Use a smaller one.");
        RuleViolation second =
                instagram.check("", List.of(jpeg(1080, 1080), mp4(901))).getFirst();
        assertThat(text(second, "en")).isEqualTo("Video 2 lasts 15:01 minutes; 15:00 are allowed. Cut it.");
        assertThat(text(second, "fr")).startsWith("La vidéo 2 dure 15:01");
    }

    @ParameterizedTest
    @EnumSource
    void every_failure_has_a_title_and_a_cure_in_both_languages(FailureKind kind) {
        for (String language : new String[] {"en", "fr"}) {
            assertThat(texts(language).getProperty("social.failure." + kind + ".title"))
                    .isNotBlank();
            assertThat(texts(language).getProperty("social.failure." + kind + ".cure"))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_text_is_a_sound_pattern(String language) {
        assertThat(texts(language).stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
        for (String key : texts(language).stringPropertyNames()) {
            String pattern = texts(language).getProperty(key);
            assertThat(pattern).as(key).doesNotContain("'");
            assertThat(new MessageFormat(pattern, Locale.of(language)).format(new Object[] {1, 2, 3, 4, 5}))
                    .as(key)
                    .isNotBlank();
        }
    }

    private static List<String> keys(NetworkRules rules, String text, MediaFacts... media) {
        List<RuleViolation> broken = rules.check(text, List.of(media));
        for (RuleViolation violation : broken) {
            assertThat(text(violation, "en")).doesNotContain("{");
            assertThat(text(violation, "fr")).doesNotContain("{");
        }
        return broken.stream()
                .map(violation -> violation.key().replace("social.rule.", ""))
                .toList();
    }

    private static String text(RuleViolation violation, String language) {
        String pattern = texts(language).getProperty(violation.key());
        assertThat(pattern).as(violation.key() + " in " + language).isNotNull();
        return new MessageFormat(pattern, Locale.of(language))
                .format(violation.args().toArray());
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (InputStream file =
                NetworkRulesTest.class.getResourceAsStream("/i18n/networks_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    private static MediaFacts jpeg(int width, int height) {
        return new MediaFacts("image/jpeg", MB, width, height, 0);
    }

    private static MediaFacts gif() {
        return new MediaFacts("image/gif", MB, 400, 400, 0);
    }

    private static MediaFacts mp4(double seconds) {
        return new MediaFacts("video/mp4", 10 * MB, 1280, 720, seconds);
    }

    private static MediaFacts[] of(MediaFacts one, int times) {
        return Collections.nCopies(times, one).toArray(MediaFacts[]::new);
    }

    private static MediaFacts[] concat(MediaFacts[] one, MediaFacts[] other) {
        MediaFacts[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
