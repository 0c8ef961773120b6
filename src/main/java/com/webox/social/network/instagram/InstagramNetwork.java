package com.webox.social.network.instagram;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Instagram for professional accounts. */
@Configuration(proxyBeanMethods = false)
class InstagramNetwork {

    /** Three seconds in all; short enough for a lane, long enough for a picture. */
    private static final List<Duration> PATIENCE =
            Stream.of(300, 400, 400, 500, 600, 800).map(Duration::ofMillis).toList();

    @Bean
    SocialNetwork instagram(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        return network(endpoints, catalogue, http, clock, PATIENCE);
    }

    static SocialNetwork network(
            NetworkEndpoints endpoints,
            RulesCatalogue catalogue,
            HttpCalls http,
            Clock clock,
            List<Duration> patience) {
        NetworkEndpoint endpoint = endpoints.of(InstagramDefaults.DEFAULTS);
        InstagramCalls calls = new InstagramCalls(endpoint);
        InstagramFaults faults = new InstagramFaults(clock);
        NetworkWire wire = new NetworkWire(http, faults::read);
        return new SocialNetwork(
                "instagram",
                "Instagram",
                endpoint,
                catalogue.rules("instagram", String::length),
                new InstagramConsent(endpoint, wire, clock),
                new InstagramAccounts(calls, wire),
                new InstagramPosting(calls, wire, faults, patience, clock));
    }
}
