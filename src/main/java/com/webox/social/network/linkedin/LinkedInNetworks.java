package com.webox.social.network.linkedin;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.CodeConsent;
import com.webox.social.network.CodeConsent.Dialect;
import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** LinkedIn through its versioned REST interface, twice: people through one developer app, pages through another. */
@Configuration(proxyBeanMethods = false)
class LinkedInNetworks {

    @Bean
    SocialNetwork linkedIn(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        return network(LinkedInDefaults.PEOPLE, "LinkedIn", endpoints, catalogue, http, clock);
    }

    @Bean
    SocialNetwork linkedInPages(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        return network(LinkedInDefaults.PAGES, "LinkedIn Pages", endpoints, catalogue, http, clock);
    }

    private static SocialNetwork network(
            NetworkDefaults defaults,
            String name,
            NetworkEndpoints endpoints,
            RulesCatalogue catalogue,
            HttpCalls http,
            Clock clock) {
        NetworkEndpoint endpoint = endpoints.of(defaults);
        NetworkWire wire = new NetworkWire(http, new LinkedInFaults(clock)::read);
        LinkedInCalls calls = new LinkedInCalls(endpoint);
        return new SocialNetwork(
                defaults.key(),
                name,
                endpoint,
                catalogue.rules(LinkedInDefaults.PEOPLE.key(), String::length),
                // Only approved apps get a refresh token, whose year is not prolonged by its use.
                new CodeConsent(endpoint, wire, clock, Dialect.STANDARD),
                new LinkedInAccounts(endpoint, calls, wire),
                new LinkedInPosting(endpoint, calls, wire));
    }
}
