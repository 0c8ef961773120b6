package com.webox.ai.job;

import com.webox.ai.AiFailure;
import com.webox.ai.Usage;
import com.webox.kernel.Money;
import java.time.Duration;

/** What is answered about a part. */
public sealed interface PartReply {

    /** When it is begun. */
    sealed interface Begun extends PartReply {}

    /** When it is asked after. */
    sealed interface Looked extends PartReply {}

    /**
     * The provider took it on and will be asked after it.
     *
     * @param handle the provider's name of it, at most 500 characters
     * @param lookAfter how long it takes at least
     */
    record Accepted(String handle, Duration lookAfter) implements Begun {}

    /** @param percent 0 to 99 */
    record Working(int percent, Sentence sentence, Duration lookAfter) implements Looked {}

    /** Nobody could be asked how far it is; it goes on all the same. */
    record NoAnswer(AiFailure why) implements Looked {}

    /** It is made and did not arrive whole, or its address was over. Asked for again a few times. */
    record Unfetched(String said) implements Looked {}

    /** @param cost what it really cost */
    record Done(JobResult result, Usage usage, Money cost) implements Begun, Looked {}

    /** @param cost what it cost all the same */
    record Failed(AiFailure failure, Usage usage, Money cost) implements Begun, Looked {}
}
