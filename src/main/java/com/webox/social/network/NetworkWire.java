package com.webox.social.network;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.platform.http.Reply.MaybeSent;
import com.webox.platform.http.Reply.NotSent;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Sends one network's requests and turns what comes back into what the publisher must know. The same broken connection
 * means "try again" while media go up and "nobody knows" once the post was asked for; this is the one place that says
 * which.
 */
public final class NetworkWire {

    private final HttpCalls http;
    private final Function<Answer, Fault> faults;
    private final Predicate<Answer> refuses;

    /** @param faults how the network words its refusals */
    public NetworkWire(HttpCalls http, Function<Answer, Fault> faults) {
        this(http, faults, _ -> false);
    }

    /** @param refuses whether an answer under a status of success says no all the same */
    public NetworkWire(HttpCalls http, Function<Answer, Fault> faults, Predicate<Answer> refuses) {
        this.http = http;
        this.faults = faults;
        this.refuses = refuses;
    }

    /**
     * A request outside of publishing.
     *
     * @throws NetworkFailure unless it was answered with success
     */
    public Answer ask(Call call) {
        return switch (http.send(call)) {
            case Answer answer when granted(answer) -> answer;
            case Answer answer -> throw faults.apply(answer).failure();
            case NotSent lost -> throw new NetworkFailure(FailureKind.NETWORK_DOWN, lost.reason());
            case MaybeSent lost -> throw new NetworkFailure(FailureKind.NETWORK_DOWN, lost.reason());
        };
    }

    /**
     * A step that leaves nothing visible and may be done again.
     *
     * @throws Halt with a retry or refusal unless it was answered with success
     */
    public Answer prepare(Call call) {
        return switch (http.send(call)) {
            case Answer answer when granted(answer) -> answer;
            case Answer answer -> throw new Halt(faults.apply(answer).outcome());
            case NotSent lost -> throw new Halt(down(lost.reason()));
            case MaybeSent lost -> throw new Halt(down(lost.reason()));
        };
    }

    /**
     * The one request that makes the post visible. It is sent once, whatever comes of it. The checkpoint is asked
     * when the connection stands and the body is about to leave: opening a connection takes its time.
     *
     * @throws Checkpoint.LostClaim when the claim was over at that moment; the network has no whole request
     */
    public PublishOutcome create(Call call, Checkpoint checkpoint, Function<Answer, PublishOutcome> accepted) {
        return switch (http.send(call.checkedBeforeBody(checkpoint::aboutToSend))) {
            case Answer answer when granted(answer) -> accepted.apply(answer);
            case Answer answer -> {
                Fault fault = faults.apply(answer);
                yield fault.uncertain()
                        ? new PublishOutcome.Unknown("HTTP " + answer.status() + ": " + fault.detail())
                        : fault.outcome();
            }
            case NotSent lost -> down(lost.reason());
            case MaybeSent lost -> new PublishOutcome.Unknown(lost.reason());
        };
    }

    private boolean granted(Answer answer) {
        return answer.ok() && !refuses.test(answer);
    }

    private static PublishOutcome down(String reason) {
        return new PublishOutcome.Retry(FailureKind.NETWORK_DOWN, reason, null);
    }
}
