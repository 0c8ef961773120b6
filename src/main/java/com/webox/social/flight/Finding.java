package com.webox.social.flight;

import java.util.List;

/**
 * What a flight check found.
 *
 * @param args what fills the words {@code social.flight.<kind>}; of {@link Kind#RULE} the key of the broken rule's own
 *     words, then what fills those
 */
public record Finding(Kind kind, List<String> args) {

    /** What may be found. */
    public enum Kind {
        /** The channel waits for somebody to reconnect it. */
        CHANNEL_PAUSED,
        /** The network no longer accepts or renews the token. */
        TOKEN_REFUSED,
        /** The consent ends before the post goes out. */
        CONSENT_ENDS,
        /** Something was asked for that was not granted. */
        SCOPES_MISSING,
        /** Text, media or a field break a rule of the network as it is now. */
        RULE,
        /** The network fetches media itself and cannot reach this server. */
        PUBLIC_ADDRESS,
        /** The account has no room for it at that time. */
        QUOTA,
        /** The network charges for it: no problem, but good to know. */
        COST;

        /** Whether somebody has to do something. */
        public boolean problem() {
            return this != COST;
        }
    }

    public Finding {
        args = List.copyOf(args);
    }

    static Finding of(Kind kind, Object... args) {
        return new Finding(
                kind, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }
}
