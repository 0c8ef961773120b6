package com.webox.social.network.youtube;

import com.webox.social.network.Extras;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Names of the fields in the catalogue, and how YouTube counts them. */
final class YouTubeFields {

    static final String TITLE = "title";
    static final String VISIBILITY = "visibility";
    static final String TAGS = "tags";
    static final String CATEGORY = "category";
    static final String THUMBNAIL = "thumbnail";
    static final String MADE_FOR_KIDS = "madeForKids";
    static final String AI_MADE = "aiMade";
    static final String QUIET = "quiet";

    private YouTubeFields() {}

    /** The description is counted in bytes. */
    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** All tags together: commas between them count, and so do the quotation marks around a tag with a space. */
    static int tags(String written) {
        List<String> tags = new Extras(Map.of(TAGS, written)).words(TAGS);
        int marks = (int) tags.stream().filter(tag -> tag.indexOf(' ') >= 0).count() * 2;
        return tags.stream().mapToInt(String::length).sum() + marks + Math.max(0, tags.size() - 1);
    }
}
