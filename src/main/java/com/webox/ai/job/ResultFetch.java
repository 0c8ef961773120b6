package com.webox.ai.job;

import com.webox.ai.Maker;
import com.webox.kernel.Problem;
import com.webox.platform.http.AddressGuard;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Brings what a provider made into the library at once, because its address is over after a while. */
@Component
public class ResultFetch {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int REDIRECTS = 3;

    /** What came of it. */
    public sealed interface Fetched {

        record Kept(JobResult result) implements Fetched {}

        /** @param said why, for the log and for people who look closely */
        record NotKept(String said) implements Fetched {}
    }

    private final HttpCalls http;
    private final AddressGuard guard;
    private final ResultShelf shelf;

    ResultFetch(HttpCalls http, AddressGuard guard, ResultShelf shelf) {
        this.http = http;
        this.guard = guard;
        this.shelf = shelf;
    }

    /**
     * Fetches, looks into it, keeps it under the part's key. Waits for the end.
     *
     * @param provider the provider's own address, which the operator set: a result may lie there, or at any public host
     * @param maker who made it
     * @param name with an ending, for people
     */
    public Fetched fetch(URI address, URI provider, PartAtWork part, Maker maker, String name) {
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            AtomicReference<JobResult> kept = new AtomicReference<>();
            Call call = Call.get(at).timeout(LONGEST);
            Call guarded = Objects.equals(at.getAuthority(), provider.getAuthority()) ? call : call.guardedBy(guard);
            Reply reply;
            try {
                reply = http.stream(
                        guarded,
                        body -> kept.set(
                                shelf.keep(part.workspace(), part.person(), part.callKey(), maker, name, body)),
                        part.stop().word());
            } catch (Problem refused) {
                return new Fetched.NotKept("it is not a good file: " + refused.code());
            }
            JobResult result = kept.get();
            if (result != null) {
                return new Fetched.Kept(result);
            }
            Optional<URI> next = redirect(at, reply);
            if (next.isEmpty()) {
                return new Fetched.NotKept(why(reply));
            }
            at = next.get();
        }
        return new Fetched.NotKept("it leads from one address to the next");
    }

    private static Optional<URI> redirect(URI from, Reply reply) {
        if (reply instanceof Reply.Answer answer && answer.status() >= 300 && answer.status() < 400) {
            try {
                return answer.header("location").map(from::resolve);
            } catch (IllegalArgumentException notAnAddress) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String why(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer ->
                switch (answer.status()) {
                    case 401, 403, 404, 410 -> "its address is over (" + answer.status() + ")";
                    default -> "it was answered with " + answer.status();
                };
            case Reply.NotSent notSent -> notSent.reason();
            case Reply.MaybeSent broken -> broken.reason();
        };
    }
}
