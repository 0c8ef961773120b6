package com.webox.ai;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose models can be used, as far as it is known without anybody's key.
 *
 * @param key stable, as in the settings
 * @param name as people know it
 * @param baseUrl its usual address; null where each installation has its own
 * @param model asked where none is chosen; null where that cannot be known
 * @param own whether it is a server of one's own: it costs nothing and needs no key
 * @param any whether it stands for every address that speaks its language: keys that are no vendor's mean it
 * @param console where people get their key; null where there is none
 */
public record Vendor(
        String key,
        String name,
        @Nullable URI baseUrl,
        @Nullable String model,
        boolean own,
        boolean any,
        @Nullable URI console) {

    /** The same under an operator's own key. */
    Vendor as(String other) {
        return new Vendor(other, other, baseUrl, model, own, any, console);
    }
}
