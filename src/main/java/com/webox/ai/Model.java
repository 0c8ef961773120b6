package com.webox.ai;

/** One model at one provider, or the built-in engine, whatever it makes. */
public interface Model {

    Maker maker();
}
