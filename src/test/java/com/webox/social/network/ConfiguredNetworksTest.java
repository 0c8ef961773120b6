package com.webox.social.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The environment variables that the set-up guide names. */
class ConfiguredNetworksTest {

    @Test
    void environmentVariablesNameAnApp() {
        ConfiguredNetworks networks = bind(Map.of(
                "WEBOX_NETWORKS_LINKEDIN_CLIENT_ID", "app-1",
                "WEBOX_NETWORKS_LINKEDIN_CLIENT_SECRET", "secret-1",
                "WEBOX_NETWORKS_LINKEDINPAGES_CLIENT_ID", "app-2"));
        assertThat(networks.of("linkedin").clientId()).isEqualTo("app-1");
        assertThat(networks.of("linkedin").clientSecret()).isEqualTo("secret-1");
        assertThat(networks.of("linkedin-pages").clientId()).isEqualTo("app-2");
        assertThat(networks.of("x").chosen()).isFalse();
    }

    private static ConfiguredNetworks bind(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("webox", ConfiguredNetworks.class);
    }
}
