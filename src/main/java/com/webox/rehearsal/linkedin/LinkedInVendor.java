package com.webox.rehearsal.linkedin;

import com.webox.rehearsal.ConsentRules;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Span;
import com.webox.rehearsal.Vendor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** LinkedIn, as the shared parts see it. */
@Component
@InRehearsal
class LinkedInVendor implements Vendor {

    private static final Set<String> SCOPES = Set.of(
            "openid",
            "profile",
            "email",
            "w_member_social",
            "r_member_social",
            "r_member_postAnalytics",
            "w_organization_social",
            "r_organization_social",
            "r_organization_admin",
            "rw_organization_admin");

    private final RehearsalSettings settings;

    LinkedInVendor(RehearsalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Network network() {
        return Network.LINKEDIN;
    }

    @Override
    public ConsentRules consent() {
        return new ConsentRules(
                false,
                "[\\s,]+",
                SCOPES,
                "unauthorized_scope_error",
                Map.of(
                        "error",
                        "user_cancelled_authorize",
                        "error_description",
                        "The user cancelled the authorization"),
                settings.linkedin().codeLife(),
                "");
    }

    @Override
    public Refusal outage() {
        return LinkedInFault.outage();
    }

    @Override
    public Refusal throttled() {
        return LinkedInFault.tooMany();
    }

    @Override
    public Refusal malformed(String why) {
        return LinkedInFault.badRequest("The request could not be read: " + why);
    }

    @Override
    public String permalink(Post post) {
        return "/rehearsal/linkedin/feed/update/" + urn(post);
    }

    @Override
    public String id(Post post) {
        return urn(post);
    }

    @Override
    public List<Span> read(Post post) {
        return LittleText.read(post.text()).spans();
    }

    static String urn(Post post) {
        return "urn:li:share:" + post.id();
    }
}
