package com.webox.ai;

/**
 * Who made a result.
 *
 * @param provider stable key, as in the settings
 * @param name as people know it, e.g. {@code Mistral}; empty for the built-in engine
 * @param model the provider's name of the model; empty for the built-in engine
 */
public record Maker(String provider, String name, String model) {

    /** The engine that needs no key, costs nothing and never pretends to be a model. */
    public static final Maker BUILT_IN = new Maker("built-in", "", "");

    public boolean builtIn() {
        return provider.equals(BUILT_IN.provider);
    }

    /** As people know it: whose, and which. */
    public String label() {
        return name + " · " + model;
    }
}
