package com.webox.social.network;

import java.util.List;

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

    /** Whether pictures must be JPEG. */
    boolean jpegOnly();

    /** What a post can be on the network, the usual first: {@code post}, {@code story}. */
    List<String> formats();

    /** What the network takes beyond text and media. */
    List<ExtraField> fields();

    /** Everything that stops this post from being published, in the order a person should mend it. */
    List<RuleViolation> check(String text, Extras extras, List<MediaFacts> media);

    /** The same for a post without extras. */
    default List<RuleViolation> check(String text, List<MediaFacts> media) {
        return check(text, Extras.NONE, media);
    }

    /** What the rules need to know of a file. {@code seconds} is 0 for pictures. */
    record MediaFacts(String mime, long bytes, int width, int height, double seconds) {

        public boolean video() {
            return mime.startsWith("video/");
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
