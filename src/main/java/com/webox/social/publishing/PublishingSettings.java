package com.webox.social.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node publishes ({@code webox.publishing.*}).
 *
 * @param enabled whether this node publishes at all
 * @param lease how long a node that stopped answering keeps its claims
 * @param settle how long after a lost answer the network is asked first; a second look follows after three times as long
 * @param maxSends how many times a publication that is known not to be out is sent before it fails
 * @param laneDepth how many publications of one account a node holds at once
 * @param batch how many publications are claimed in one transaction
 * @param onTime how late a publication may start before it counts as missed and its outage policy decides
 * @param catchUpGap how far apart the late posts of a channel go out after an outage
 */
@ConfigurationProperties("webox.publishing")
public record PublishingSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("6s") Duration lease,
        @DefaultValue("5s") Duration settle,
        @DefaultValue("8") int maxSends,
        @DefaultValue("8") int laneDepth,
        @DefaultValue("250") int batch,
        @DefaultValue("5m") Duration onTime,
        @DefaultValue("3m") Duration catchUpGap) {}
