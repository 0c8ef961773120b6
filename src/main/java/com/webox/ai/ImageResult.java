package com.webox.ai;

import com.webox.kernel.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A picture, by whom and for how much.
 *
 * @param insteadOf whom it was asked of first, where another made it; else null
 * @param cost what it really cost
 */
public record ImageResult(
        MadeImage image, Maker maker, @Nullable Maker insteadOf, Usage usage, Money cost, Duration duration) {}
