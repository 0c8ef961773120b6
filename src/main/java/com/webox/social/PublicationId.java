package com.webox.social;

import com.webox.kernel.Ids;
import java.util.UUID;

/** Identity of a publication, one post on one channel. */
public record PublicationId(UUID value) {

    public static PublicationId next() {
        return new PublicationId(Ids.next());
    }

    public static PublicationId of(String text) {
        return new PublicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
