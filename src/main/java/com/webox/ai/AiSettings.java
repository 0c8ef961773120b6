package com.webox.ai;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets under {@code webox.ai}.
 *
 * @param providers by key
 * @param routing keys of those who are asked for a capability, {@code built-in} among them, the preferred first; the
 *     others when it is out or its quota is reached. Empty: every one that is set up, and the built-in engine when there
 *     is none
 * @param monthlyBudget of a workspace that set none itself, in US dollars
 * @param privateHosts hosts, or {@code host:port}, in private networks that workspaces may name as their own servers
 */
@ConfigurationProperties("webox.ai")
public record AiSettings(
        @DefaultValue Map<String, Provider> providers,
        @DefaultValue Map<Capability, List<String>> routing,
        @DefaultValue("20.00") BigDecimal monthlyBudget,
        @DefaultValue List<String> privateHosts) {

    public AiSettings {
        providers = Map.copyOf(providers);
        routing = Map.copyOf(routing);
        privateHosts = List.copyOf(privateHosts);
    }

    /** Keys of providers for a capability; empty where the operator chose none. */
    List<String> routing(Capability capability) {
        return routing.getOrDefault(capability, List.of());
    }

    /** Whether workspaces may have an address in a private network, or one without TLS. */
    boolean allowsPrivate(URI address) {
        return privateHosts.stream()
                .anyMatch(each ->
                        each.equalsIgnoreCase(address.getHost()) || each.equalsIgnoreCase(address.getAuthority()));
    }

    /**
     * What is null comes from the provider's folder.
     *
     * @param baseUrl such as {@code https://api.example.com/v1}, without a slash at the end
     * @param model the provider's name of the one that writes
     * @param imageModel the provider's name of the one that makes pictures
     * @param imagePrice of one picture in US dollars, where the price list does not know the model
     * @param inputPrice of a million tokens in US dollars, where the price list does not know the model
     * @param outputPrice likewise
     * @param timeout how long a whole answer may take
     */
    public record Provider(
            @Nullable URI baseUrl,
            @Nullable String apiKey,
            @Nullable String model,
            @Nullable String imageModel,
            @Nullable BigDecimal imagePrice,
            @Nullable BigDecimal inputPrice,
            @Nullable BigDecimal outputPrice,
            @DefaultValue("90s") Duration timeout) {

        /** Tells no secret. */
        @Override
        public String toString() {
            return "Provider[baseUrl=" + baseUrl + ", model=" + model + "]";
        }
    }
}
