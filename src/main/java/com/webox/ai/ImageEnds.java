package com.webox.ai;

/** Hears how each picture of a request ended, in the order in which they end. Called on other threads, several at once. */
@FunctionalInterface
public interface ImageEnds {

    /** @param picture which of the wanted pictures, from 0 */
    void ended(int picture, ImageOutcome outcome);
}
