package com.webox.ai;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Routes of a server on which an operator set up these, in this order. */
final class TestRoutes {

    private TestRoutes() {}

    /** @param order keys of providers; empty: the operator chose none */
    static Routes of(ProviderRows rows, Capability capability, List<String> order, Clock clock) {
        AiSettings.Provider any =
                new AiSettings.Provider(null, null, null, null, null, null, null, Duration.ofSeconds(1));
        AiSettings settings = new AiSettings(
                order.stream().collect(Collectors.toMap(key -> key, key -> any)),
                order.isEmpty() ? Map.of() : Map.of(capability, order),
                BigDecimal.TEN,
                List.of());
        return new Routes(new Preferences(rows, settings), new Circuits(), clock);
    }
}
