package com.webox.ai;

import com.webox.kernel.Money;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written, by whom and for how much. The texts are a stranger's: show them as text, never as markup.
 *
 * @param insteadOf who was to write it and is out or at its limit; null where the preferred one did
 * @param cost what it really cost
 */
public record TextResult(
        List<String> texts, Maker maker, @Nullable Maker insteadOf, Usage usage, Money cost, Duration duration) {

    public TextResult {
        texts = List.copyOf(texts);
    }
}
