package com.webox.social.network;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code webox.networks.<key>.*} */
@ConfigurationProperties("webox")
record ConfiguredNetworks(@DefaultValue Map<String, NetworkSettings> networks) {}
