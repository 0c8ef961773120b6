package com.webox.social.quota;

import com.webox.social.ChannelId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More is planned on an account than its network takes.
 *
 * @param day of the workspace on which the first post would find no room
 * @param planned posts within the quota's time, sent or planned
 * @param limit the most there may be
 * @param minutes length of the quota's time; null for a calendar day of the network
 */
public record QuotaBreak(
        ChannelId channel,
        String network,
        String networkName,
        String channelName,
        LocalDate day,
        int planned,
        int limit,
        @Nullable Long minutes) {}
