package com.webox.social.network.linkedin;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.RulesCatalogue;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** LinkedIn twice: people through one developer app, pages through another. */
@Configuration(proxyBeanMethods = false)
class LinkedInApps {

    @Bean
    LinkedInNetwork linkedIn(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        return new LinkedInNetwork(LinkedInDefaults.PEOPLE, "LinkedIn", endpoints, catalogue, http, clock);
    }

    @Bean
    LinkedInNetwork linkedInPages(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        return new LinkedInNetwork(LinkedInDefaults.PAGES, "LinkedIn Pages", endpoints, catalogue, http, clock);
    }
}
