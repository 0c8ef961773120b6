package com.webox.social.network.youtube;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.CodeConsent;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Quota;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** YouTube: a video goes up in a session that can be asked what became of it. */
@Configuration(proxyBeanMethods = false)
class YouTubeNetwork {

    @Bean
    SocialNetwork youTube(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        NetworkEndpoint endpoint = endpoints.of(YouTubeDefaults.DEFAULTS);
        NetworkRules rules = catalogue.rules(
                "youtube",
                YouTubeFields::bytes,
                Map.of(YouTubeFields.TITLE, String::length, YouTubeFields.TAGS, YouTubeFields::tags));
        OptionalInt perDay = rules.quotas().stream().mapToInt(Quota::count).min();
        YouTubeFaults faults = new YouTubeFaults(clock);
        NetworkWire wire = new NetworkWire(http, faults::read);
        YouTubeChannel channel = new YouTubeChannel(endpoint, wire, perDay, clock);
        return new SocialNetwork(
                "youtube",
                "YouTube",
                endpoint,
                rules,
                new CodeConsent(endpoint, wire, clock, YouTubeDefaults.DIALECT),
                channel,
                new YouTubePosting(endpoint, wire, new YouTubeSessions(http, wire, faults), channel, clock));
    }
}
