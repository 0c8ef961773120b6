package com.webox.ai;

/** How a request for a record ended. */
public sealed interface Filled<T extends Record> {

    /** @param result by whom and for how much; its one text is the record as it came */
    record Made<T extends Record>(T value, TextResult result) implements Filled<T> {}

    /** @param maker who was asked last */
    record Failed<T extends Record>(AiFailure failure, Maker maker) implements Filled<T> {}
}
