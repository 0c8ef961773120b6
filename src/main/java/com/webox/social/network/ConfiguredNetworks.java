package com.webox.social.network;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code webox.networks.<key>.*} */
@ConfigurationProperties("webox")
record ConfiguredNetworks(@DefaultValue Map<String, NetworkSettings> networks) {

    /** What is set for a network. An environment variable cannot hold the dash of a key, so it may be left out. */
    NetworkSettings of(String key) {
        NetworkSettings named = networks.get(key);
        return named != null ? named : networks.getOrDefault(key.replace("-", ""), NetworkSettings.NONE);
    }
}
