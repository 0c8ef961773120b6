package com.webox.social.network;

import com.webox.media.MediaFile;
import com.webox.media.fit.Facts;
import com.webox.media.fit.Framing;
import com.webox.media.fit.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a network accepts, from the dated catalogue {@code social/networks.yaml}, and how it counts.
 */
public interface NetworkRules {

    /** The length of {@code text} as the network counts it. */
    int length(String text);

    /** The most that {@link #length} may be. */
    int maxLength();

    int maxImages();

    int maxVideos();

    /** Whether a post without media is impossible (Instagram). */
    boolean mediaRequired();

    /** What a post can be on the network, the usual first: {@code post}, {@code story}. */
    List<String> formats();

    /** What the network takes beyond text and media. */
    List<ExtraField> fields();

    /** How many posts an account may send; all of them hold. */
    default List<Quota> quotas() {
        return List.of();
    }

    /** What the network charges for a post with this text; empty when it charges nothing. */
    default Optional<Price> price(String text) {
        return Optional.empty();
    }

    /** Whether the network fetches media from our public address itself. */
    default boolean fetchesMedia() {
        return false;
    }

    /** Everything that stops this post from being published, in the order a person should mend it. */
    List<RuleViolation> check(String text, Extras extras, List<MediaFacts> media);

    /** The same for a post without extras. */
    default List<RuleViolation> check(String text, List<MediaFacts> media) {
        return check(text, Extras.NONE, media);
    }

    /** What becomes of each file before it is sent, in order. */
    List<Plan> fit(Extras extras, List<MediaFacts> media);

    /** What the rules need to know of a file, and how its author wants it to be fitted. */
    record MediaFacts(Facts file, Framing framing) {

        /** A file of which no more is known. {@code seconds} is 0 for pictures. */
        public MediaFacts(String mime, long bytes, int width, int height, double seconds) {
            this(new Facts(mime, bytes, width, height, seconds, 0, Set.of()), Framing.CENTRE);
        }

        public static MediaFacts of(MediaFile file) {
            return new MediaFacts(file.facts(), file.framing());
        }

        public boolean video() {
            return file.video();
        }
    }

    /**
     * A broken rule.
     *
     * @param key translation key of the message that names the limit and the cure, filled with {@code args}
     */
    record RuleViolation(String key, List<Object> args) {

        public RuleViolation {
            args = List.copyOf(args);
        }
    }
}
