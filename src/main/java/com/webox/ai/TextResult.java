package com.webox.ai;

import com.webox.kernel.Money;
import java.time.Duration;
import java.util.List;

/**
 * What was written, by whom and for how much. The texts are a stranger's: show them as text, never as markup.
 *
 * @param cost what it really cost
 */
public record TextResult(List<String> texts, Maker maker, Usage usage, Money cost, Duration duration) {

    public TextResult {
        texts = List.copyOf(texts);
    }
}
