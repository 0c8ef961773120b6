package com.webox.social.network.facebook;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facebook Pages. People's own profiles and groups cannot be published to. */
@Configuration(proxyBeanMethods = false)
class FacebookNetwork {

    @Bean
    SocialNetwork facebook(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        NetworkEndpoint endpoint = endpoints.of(FacebookDefaults.DEFAULTS);
        FacebookCalls calls = new FacebookCalls(endpoint);
        NetworkWire wire = new NetworkWire(http, new FacebookFaults(clock)::read);
        return new SocialNetwork(
                "facebook",
                "Facebook",
                endpoint,
                catalogue.rules("facebook", String::length),
                new FacebookConsent(endpoint, calls, wire, clock),
                new FacebookPages(calls, wire),
                new FacebookPosting(endpoint, calls, wire));
    }
}
