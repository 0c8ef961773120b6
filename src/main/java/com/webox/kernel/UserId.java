package com.webox.kernel;

import java.util.UUID;

/** Identity of a person. */
public record UserId(UUID value) {

    public static UserId next() {
        return new UserId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
