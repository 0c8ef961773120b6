package com.webox.rehearsal;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The weather on each network. It starts as {@code webox.rehearsal.weather.<network>.*} says, else calm, and is changed
 * on the wall page or by {@code POST /rehearsal/<network>/weather}.
 */
@Component
@InRehearsal
class WeatherStation {

    private final Map<Network, Weather> now = new EnumMap<>(Network.class);

    WeatherStation(Environment environment) {
        for (Network network : Network.values()) {
            now.put(
                    network,
                    Binder.get(environment)
                            .bind("webox.rehearsal.weather." + network.key(), Weather.class)
                            .orElse(Weather.CALM));
        }
    }

    synchronized Weather on(Network network) {
        return now.getOrDefault(network, Weather.CALM);
    }

    synchronized void change(Network network, Weather weather) {
        now.put(network, weather);
    }
}
