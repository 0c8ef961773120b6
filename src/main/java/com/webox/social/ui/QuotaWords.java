package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.webox.social.quota.QuotaBreak;

/** How a broken quota is put into words. */
final class QuotaWords {

    private static final long DAY = 24 * 60;

    private QuotaWords() {}

    /** E.g. {@code X takes 100 posts in 15 minutes; this would be number 101 on Shop.} */
    static String of(Component speaker, QuotaBreak broken) {
        Long minutes = broken.minutes();
        String time = minutes == null
                ? speaker.getTranslation("social.quota.day")
                : minutes == DAY
                        ? speaker.getTranslation("social.quota.24h")
                        : speaker.getTranslation("social.quota.minutes", minutes);
        return speaker.getTranslation(
                "social.quota.broken",
                broken.networkName(),
                broken.limit(),
                time,
                broken.planned(),
                broken.channelName());
    }
}
