package com.webox.social.network.x;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.CodeConsent;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** X through its API v2. */
@Configuration(proxyBeanMethods = false)
class XNetwork {

    @Bean
    SocialNetwork x(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        NetworkEndpoint endpoint = endpoints.of(XDefaults.DEFAULTS);
        XFaults faults = new XFaults(clock);
        NetworkWire wire = new NetworkWire(http, faults::read);
        return new SocialNetwork(
                "x",
                "X",
                endpoint,
                catalogue.rules("x", new WeightedLength(catalogue.weights("x"))::of),
                new CodeConsent(endpoint, wire, clock, XDefaults.DIALECT),
                new XAccounts(endpoint, wire),
                new XPosting(endpoint, wire, faults, clock));
    }
}
