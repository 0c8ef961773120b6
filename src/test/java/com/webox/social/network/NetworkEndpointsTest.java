package com.webox.social.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.platform.config.Installation;
import com.webox.social.network.NetworkDefaults.Places;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class NetworkEndpointsTest {

    private static final NetworkDefaults DEFAULTS = new NetworkDefaults(
            "tube",
            new Places(
                    "https://tube.example/authorize",
                    "https://tube.example/token",
                    "https://api.tube.example",
                    "https://tube.example/{id}"),
            new Places("/rehearsal/tube/authorize", "/rehearsal/tube/token", "/rehearsal/tube", "/rehearsal/tube#{id}"),
            "v1",
            List.of("read", "write"));

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void while_rehearsing_the_server_calls_itself_and_browsers_come_by_its_public_name() {
        environment.setProperty("webox.rehearsal.enabled", "true");
        NetworkEndpoint endpoint = endpoint();
        environment.setProperty("local.server.port", "34567");
        assertThat(endpoint.configured()).isTrue();
        assertThat(endpoint.clientId()).isEqualTo("rehearsal");
        assertThat(endpoint.clientSecret()).isEqualTo("rehearsal-secret");
        assertThat(endpoint.consentPage("a", "b c"))
                .hasToString("https://webox.example/rehearsal/tube/authorize?a=b%20c");
        assertThat(endpoint.token()).hasToString("http://localhost:34567/rehearsal/tube/token");
        assertThat(endpoint.api("/x", "q", "1")).hasToString("http://localhost:34567/rehearsal/tube/x?q=1");
        assertThat(endpoint.post("urn:li:share:5")).hasToString("https://webox.example/rehearsal/tube#urn:li:share:5");
    }

    @Test
    void a_version_alone_does_not_end_the_rehearsal() {
        environment.setProperty("webox.rehearsal.enabled", "true");
        environment.setProperty("webox.networks.tube.version", "v2");
        NetworkEndpoint endpoint = endpoint();
        assertThat(endpoint.clientId()).isEqualTo("rehearsal");
        assertThat(endpoint.version()).isEqualTo("v2");
    }

    @Test
    void a_configured_app_speaks_to_the_real_network_even_while_rehearsing() {
        environment.setProperty("webox.rehearsal.enabled", "true");
        environment.setProperty("webox.networks.tube.client-id", "my-app");
        environment.setProperty("webox.networks.tube.client-secret", "my-secret");
        environment.setProperty("webox.networks.tube.api-url", "https://proxy.example/tube/");
        NetworkEndpoint endpoint = endpoint();
        assertThat(endpoint.clientId()).isEqualTo("my-app");
        assertThat(endpoint.token()).hasToString("https://tube.example/token");
        assertThat(endpoint.api("/x")).hasToString("https://proxy.example/tube/x");
        assertThat(endpoint.post("5")).hasToString("https://tube.example/5");
        assertThat(endpoint.scopes()).containsExactly("read", "write");
    }

    @Test
    void a_closing_slash_stays_where_the_vendor_wants_it() {
        environment.setProperty("webox.networks.tube.client-id", "my-app");
        environment.setProperty("webox.networks.tube.token-url", "https://tube.example/token/");
        environment.setProperty("webox.networks.tube.authorize-url", "https://tube.example/authorize/");
        assertThat(endpoint().token()).hasToString("https://tube.example/token/");
        assertThat(endpoint().consentPage("a", "b")).hasToString("https://tube.example/authorize/?a=b");
    }

    @Test
    void in_production_a_network_without_an_app_is_not_configured() {
        assertThat(endpoint().configured()).isFalse();
        assertThat(endpoint().api("")).hasToString("https://api.tube.example");
    }

    private NetworkEndpoint endpoint() {
        ConfiguredNetworks configured = Binder.get(environment)
                .bind("webox", ConfiguredNetworks.class)
                .orElse(new ConfiguredNetworks(Map.of()));
        Installation installation = new Installation(Path.of("."), URI.create("https://webox.example/"));
        return new NetworkEndpoints(configured, installation, environment).of(DEFAULTS);
    }
}
