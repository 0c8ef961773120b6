package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * In which order providers are asked. A workspace's own order comes before the installation's. The built-in engine is
 * asked only where it is named, or where there is nobody else.
 */
@Component
class Preferences {

    private static final String BUILT_IN = Maker.BUILT_IN.provider();

    private final ProviderRows rows;
    private final AiSettings settings;

    Preferences(ProviderRows rows, AiSettings settings) {
        this.rows = rows;
        this.settings = settings;
        settings.routing().values().stream()
                .flatMap(List::stream)
                .filter(key -> !key.equals(BUILT_IN))
                .filter(key -> !settings.providers().containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalStateException(
                            "webox.ai.routing names " + key + ", which is not set up under webox.ai.providers");
                });
    }

    /**
     * Keys of providers, the preferred first.
     *
     * @param setUp keys of those that can be asked, the built-in engine not among them
     */
    List<String> order(WorkspaceId workspace, Capability capability, List<String> setUp) {
        List<String> own = rows.preference(workspace, capability);
        List<String> servers = settings.routing(capability);
        // Whom the operator set up and left out of the order is asked only where a workspace names it.
        List<String> usual = setUp.stream()
                .filter(key -> servers.isEmpty()
                        || servers.contains(key)
                        || !settings.providers().containsKey(key))
                .toList();
        Stream<String> wanted =
                own.isEmpty() ? Stream.concat(chosenHere(usual, servers), servers.stream()) : own.stream();
        List<String> order = Stream.concat(wanted, usual.stream())
                .filter(key -> setUp.contains(key) || key.equals(BUILT_IN))
                .distinct()
                .toList();
        return order.isEmpty() ? List.of(BUILT_IN) : order;
    }

    /** What a workspace set up it wants to use before the server's. */
    private static Stream<String> chosenHere(List<String> usual, List<String> servers) {
        return usual.stream().filter(key -> !servers.contains(key));
    }
}
