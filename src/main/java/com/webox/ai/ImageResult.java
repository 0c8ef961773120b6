package com.webox.ai;

import com.webox.kernel.Money;
import java.time.Duration;

/**
 * A picture, by whom and for how much.
 *
 * @param cost what it really cost
 */
public record ImageResult(MadeImage image, Maker maker, Usage usage, Money cost, Duration duration) {}
