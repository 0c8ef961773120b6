package com.webox.ai;

import java.util.List;

/**
 * Whom a workspace asks for a capability.
 *
 * @param makers keys, the preferred first, without the built-in engine
 * @param builtIn whether the built-in engine takes over when none of them answers
 */
public record ProviderOrder(List<String> makers, boolean builtIn) {

    public ProviderOrder {
        makers = List.copyOf(makers);
    }
}
