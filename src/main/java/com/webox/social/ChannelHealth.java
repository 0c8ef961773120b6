package com.webox.social;

/** Whether a channel can publish. */
public enum ChannelHealth {
    OK,
    /** The consent ends within 14 days: reconnect soon. */
    EXPIRING,
    /** The network no longer accepts the tokens; its posts wait until someone reconnects. */
    PAUSED
}
