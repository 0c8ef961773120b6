package com.webox.rehearsal.instagram;

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

/** Instagram with its own login, as the shared parts see it. */
@Component
@InRehearsal
class InstagramVendor implements Vendor {

    private static final Set<String> SCOPES = Set.of(
            "instagram_business_basic",
            "instagram_business_content_publish",
            "instagram_business_manage_comments",
            "instagram_business_manage_messages",
            "instagram_business_manage_insights");
    private static final int RADIX = 36;

    private final RehearsalSettings settings;

    InstagramVendor(RehearsalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Network network() {
        return Network.INSTAGRAM;
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
                        "error_reason",
                        "user_denied",
                        "error_description",
                        "The user denied your request"),
                settings.instagram().codeLife(),
                "#_");
    }

    @Override
    public Refusal outage() {
        return GraphFault.outage();
    }

    @Override
    public Refusal throttled() {
        return GraphFault.tooMany();
    }

    @Override
    public Refusal malformed(String why) {
        return GraphFault.parameter(why);
    }

    @Override
    public String permalink(Post post) {
        return "/rehearsal/instagram/p/" + Long.toString(post.id(), RADIX) + "/";
    }
}
