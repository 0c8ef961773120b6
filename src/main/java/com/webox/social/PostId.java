package com.webox.social;

import com.webox.kernel.Ids;
import java.util.UUID;

/** Identity of a post. */
public record PostId(UUID value) {

    public static PostId next() {
        return new PostId(Ids.next());
    }

    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
