package com.webox.kit;

/**
 * A step a newcomer takes, shown on the home screen until all are done. Beans, ordered by {@code @Order}.
 */
public interface FirstStep {

    /** Translation keys {@code <key>.title}, {@code <key>.text}, {@code <key>.action} describe the step. */
    String key();

    /** Where the step is taken: a route, e.g. {@code channels}. */
    String route();

    boolean done();
}
