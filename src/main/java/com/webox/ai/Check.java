package com.webox.ai;

import java.util.List;

/**
 * What a test of a connection found.
 *
 * @param said the provider's own words, a stranger's text; may be empty
 * @param models what the provider has, where it told
 */
public record Check(Finding finding, String said, List<String> models) {

    public Check {
        models = List.copyOf(models);
    }

    public static Check failed(Finding finding, String said) {
        return new Check(finding, said, List.of());
    }

    public boolean works() {
        return finding == Finding.WORKS;
    }
}
