package com.webox.social.connecting;

import java.util.List;
import java.util.UUID;

/** What came of a consent. */
public sealed interface Connection {

    /**
     * Accounts are connected.
     *
     * @param refused what was asked for and not granted, in the network's own words; empty when all was
     */
    record Connected(List<String> names, List<String> refused) implements Connection {

        public Connected {
            names = List.copyOf(names);
            refused = List.copyOf(refused);
        }
    }

    /** The consent opens several accounts: a person chooses among them within a quarter of an hour. */
    record Choice(UUID offer) implements Connection {}
}
