package com.webox.ai.video;

import com.webox.ai.AiFailure;
import com.webox.kernel.Money;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a provider of videos answers. */
public sealed interface VideoReply {

    /** To the order. */
    sealed interface Ordered extends VideoReply {}

    /** To the question how far it is. */
    sealed interface Seen extends VideoReply {}

    /** @param handle the provider's name of what it makes */
    record Accepted(String handle) implements Ordered {}

    /** It waits at the provider. */
    record Queued() implements Seen {}

    /** @param percent 0 to 100; null where the provider does not say */
    record Making(@Nullable Integer percent) implements Seen {}

    /**
     * @param address where it can be fetched for a while
     * @param cost as the provider told it; null: as the price list says
     */
    record Ready(URI address, @Nullable Money cost) implements Seen {}

    /** It was not told how far it is; it goes on all the same. */
    record NoAnswer(AiFailure why) implements Seen {}

    /** @param paid whether it may cost all the same */
    record Failed(AiFailure failure, boolean paid) implements Ordered, Seen {}
}
