package com.webox.social.network.tiktok;

import com.webox.social.network.Extras;
import com.webox.social.network.NetworkRules.RuleViolation;
import java.util.List;

/** Names of the fields and formats in the catalogue. */
final class TikTokFields {

    static final String PRIVACY = "privacy";
    static final String TITLE = "title";
    static final String COMMENT = "comment";
    static final String DUET = "duet";
    static final String STITCH = "stitch";
    static final String AUTO_MUSIC = "autoMusic";
    static final String OWN_BRAND = "ownBrand";
    static final String BRANDED_CONTENT = "brandedContent";
    static final String AI_MADE = "aiMade";

    /** The format that ends in the person's inbox in the app. */
    static final String INBOX = "inbox";

    /** Audiences by TikTok's own names. */
    static final String EVERYONE = "PUBLIC_TO_EVERYONE";

    static final String ONLY_ME = "SELF_ONLY";

    private TikTokFields() {}

    /** Nobody pays for what nobody sees. */
    static List<RuleViolation> together(Extras extras) {
        boolean toMyself = ONLY_ME.equals(extras.text(PRIVACY)) && !INBOX.equals(extras.format());
        return toMyself && extras.on(BRANDED_CONTENT)
                ? List.of(new RuleViolation("social.rule.extra.brandedContent.forbidden", List.of()))
                : List.of();
    }
}
