package com.webox.platform.live;

/** Ends with {@link #cancel()}; cancelling twice does no harm. */
@FunctionalInterface
public interface Subscription {

    void cancel();
}
