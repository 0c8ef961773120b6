package com.webox.social;

/**
 * A network that can be connected.
 *
 * @param configured whether client id and secret are set, so that connecting can work
 */
public record NetworkSummary(String key, String name, boolean configured) {}
