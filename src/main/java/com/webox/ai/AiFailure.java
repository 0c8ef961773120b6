package com.webox.ai;

import com.webox.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why there is no result. Each has its words under {@code ai.failure.<name>}. */
public sealed interface AiFailure {

    /** The provider refuses the content. Nobody else is asked in its place. */
    record RefusedByPolicy(String said) implements AiFailure {}

    /** The provider's own limit is reached, or its account is empty. {@code again}: when it takes calls again. */
    record OverQuota(@Nullable Instant again) implements AiFailure {}

    /** The workspace's budget of this month leaves no room for it; nothing was sent. */
    record OverBudget(Money limit) implements AiFailure {}

    /** What was sent cannot be worked with: too long, an unknown model, a wrong key. */
    record BadInput(String said) implements AiFailure {}

    /** Certainly not done: no connection, or the provider says that it cannot now. */
    record ProviderDown(String said) implements AiFailure {}

    /** Nobody who could be asked can do such a thing at all; nothing was sent. */
    record Unable() implements AiFailure {}

    /** Nobody knows what became of it; it may have cost something. */
    record Unknown(String said) implements AiFailure {}

    /** The author did not wait for it. */
    record Stopped() implements AiFailure {}

    /** A stable name, for the ledger and for words. */
    default String code() {
        return switch (this) {
            case RefusedByPolicy policy -> "policy";
            case OverQuota quota -> "quota";
            case OverBudget budget -> "budget";
            case BadInput input -> "input";
            case ProviderDown down -> "down";
            case Unable unable -> "unable";
            case Unknown unknown -> "unknown";
            case Stopped stopped -> "stopped";
        };
    }

    /** Whether another provider may be asked instead: on an outage or a quota, never for the content. */
    default boolean allowsAnother() {
        return this instanceof OverQuota || this instanceof ProviderDown;
    }
}
