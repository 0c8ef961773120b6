package com.webox.social.network.tiktok;

import com.webox.social.network.ExtraField;
import com.webox.social.network.Extras;
import com.webox.social.network.NetworkRules;
import java.util.ArrayList;
import java.util.List;

/** The catalogue's rules and the one that ties two fields together: nobody pays for what nobody sees. */
record TikTokRules(NetworkRules catalogued) implements NetworkRules {

    @Override
    public int length(String text) {
        return catalogued.length(text);
    }

    @Override
    public int maxLength() {
        return catalogued.maxLength();
    }

    @Override
    public int maxImages() {
        return catalogued.maxImages();
    }

    @Override
    public int maxVideos() {
        return catalogued.maxVideos();
    }

    @Override
    public boolean mediaRequired() {
        return catalogued.mediaRequired();
    }

    @Override
    public boolean jpegOnly() {
        return catalogued.jpegOnly();
    }

    @Override
    public List<String> formats() {
        return catalogued.formats();
    }

    @Override
    public List<ExtraField> fields() {
        return catalogued.fields();
    }

    @Override
    public List<RuleViolation> check(String text, Extras extras, List<MediaFacts> media) {
        List<RuleViolation> broken = new ArrayList<>(catalogued.check(text, extras, media));
        boolean toMyself = TikTokFields.ONLY_ME.equals(extras.text(TikTokFields.PRIVACY));
        if (toMyself && extras.on(TikTokFields.BRANDED_CONTENT) && !TikTokFields.INBOX.equals(extras.format())) {
            broken.add(new RuleViolation("social.rule.extra.brandedContent.forbidden", List.of()));
        }
        return List.copyOf(broken);
    }
}
