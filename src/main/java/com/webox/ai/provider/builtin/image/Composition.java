package com.webox.ai.provider.builtin.image;

/** A way of composing a sheet: what is behind first, words last, for they look at what is behind them. */
@FunctionalInterface
interface Composition {
    void draw(Sheet sheet);
}
