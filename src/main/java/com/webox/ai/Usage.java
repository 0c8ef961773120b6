package com.webox.ai;

/**
 * What a run used.
 *
 * @param in what was sent, in units
 * @param out what came back, in units
 * @param counted whether the provider said so; else it is our own estimate
 */
public record Usage(Unit unit, long in, long out, boolean counted) {

    /** Nothing was used, for certain. */
    public static final Usage NONE = new Usage(Unit.TOKEN, 0, 0, true);
}
