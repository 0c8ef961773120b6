package com.webox.social;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a post from being scheduled.
 *
 * @param network the network whose rule it is; null when it concerns the post as a whole
 * @param key translation key of the message, filled with {@code args}
 */
public record Obstacle(@Nullable String network, String key, List<Object> args) {

    public Obstacle {
        args = List.copyOf(args);
    }
}
