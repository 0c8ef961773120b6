package com.webox.social.ui;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a permission allows, in plain words; one that has none is named as the network names it. */
final class ScopeWords {

    private final Function<String, String> texts;

    /** @param texts translates a key, giving <code>!key!</code> when there is no text */
    ScopeWords(Function<String, String> texts) {
        this.texts = texts;
    }

    String of(String scope) {
        String key = "social.scope." + scope.substring(scope.lastIndexOf('/') + 1);
        String text = texts.apply(key);
        return Objects.equals(text, "!" + key + "!") ? scope : text;
    }

    String of(Collection<String> scopes) {
        return scopes.stream().map(this::of).distinct().collect(Collectors.joining(", "));
    }
}
