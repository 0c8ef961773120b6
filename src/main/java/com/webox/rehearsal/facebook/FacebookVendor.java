package com.webox.rehearsal.facebook;

import com.webox.rehearsal.ConsentRules;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Vendor;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Facebook, as the shared parts see it. */
@Component
@InRehearsal
class FacebookVendor implements Vendor {

    /** Kinds of posts. */
    static final String POST = "POST";

    static final String VIDEO = "VIDEO";
    static final String REEL = "REELS";
    static final String STORY = "STORIES";

    private static final Set<String> SCOPES = Set.of(
            "public_profile",
            "email",
            "pages_show_list",
            "pages_manage_posts",
            "pages_read_engagement",
            "pages_read_user_content",
            "pages_manage_engagement",
            "pages_manage_metadata",
            "read_insights",
            "business_management",
            "publish_video");

    private final RehearsalSettings settings;

    FacebookVendor(RehearsalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Network network() {
        return Network.FACEBOOK;
    }

    @Override
    public ConsentRules consent() {
        return new ConsentRules(
                false,
                "[\\s,]+",
                SCOPES,
                "invalid_scope",
                Map.of(
                        "error",
                        "access_denied",
                        "error_code",
                        "200",
                        "error_reason",
                        "user_denied",
                        "error_description",
                        "Permissions error"),
                settings.facebook().codeLife(),
                "#_=_");
    }

    @Override
    public Refusal outage() {
        return FacebookFault.outage();
    }

    @Override
    public Refusal throttled() {
        return FacebookFault.tooMany(FacebookGate.usage("104000000000101", 100, 1));
    }

    @Override
    public Refusal malformed(String why) {
        return FacebookFault.parameter(why);
    }

    @Override
    public String permalink(Post post) {
        return "/rehearsal/facebook/" + post.accountId() + "/posts/" + post.id();
    }

    /** A video is known by its own number, a story by its own, a post by that of its page and its own. */
    @Override
    public String id(Post post) {
        if (post.kind().equals(STORY)) {
            return Long.toString(post.id());
        }
        boolean clip = post.kind().equals(VIDEO) || post.kind().equals(REEL);
        return clip ? Long.toString(post.media().getFirst().mediaId()) : post.accountId() + "_" + post.id();
    }
}
