package com.webox.social.network.tiktok;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.CodeConsent;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** TikTok: videos go up in chunks, photos are fetched by TikTok, and a publish id tells what became of either. */
@Configuration(proxyBeanMethods = false)
class TikTokNetwork {

    @Bean
    SocialNetwork tikTok(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        NetworkEndpoint endpoint = endpoints.of(TikTokDefaults.DEFAULTS);
        TikTokFaults faults = new TikTokFaults(clock);
        NetworkWire wire = new NetworkWire(http, faults::read, TikTokFaults::refuses);
        TikTokCalls calls = new TikTokCalls(endpoint, wire);
        return new SocialNetwork(
                "tiktok",
                "TikTok",
                endpoint,
                catalogue.rules("tiktok", String::length, Map.of(), TikTokFields::together),
                new CodeConsent(endpoint, wire, clock, TikTokDefaults.DIALECT),
                new TikTokAccounts(calls),
                new TikTokPosting(calls, wire, faults, new TikTokFeed(endpoint, calls), clock));
    }
}
