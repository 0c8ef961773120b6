package com.webox.media.storage;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a stored object: {@code workspace/ab/asset/part}. {@code ab} spreads the assets over folders. No part of it
 * comes from a person.
 */
public record StorageKey(String value) {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM =
            Pattern.compile(UUID_FORM + "/[0-9a-f]{2}/" + UUID_FORM + "/[a-z][a-z0-9-]{0,39}");

    public StorageKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a storage key: " + value);
        }
    }

    public static StorageKey of(UUID workspace, UUID asset, String part) {
        String id = asset.toString();
        // The end of a time-ordered id is random, its beginning is not.
        return new StorageKey(workspace + "/" + id.substring(id.length() - 2) + "/" + id + "/" + part);
    }
}
