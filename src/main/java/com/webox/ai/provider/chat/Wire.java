package com.webox.ai.provider.chat;

import com.webox.ai.Access;
import com.webox.ai.Stop;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * One streamed call of LangChain4j on the house's own client: sent once, on the calling thread. Keeps what came of it,
 * because the library's errors tell neither headers nor whether anything was sent.
 */
public final class Wire implements HttpClient, HttpClientBuilder {

    private final HttpCalls http;
    private final Access access;
    private final Dialect dialect;
    private final Stop stop;
    private final Aside aside = new Aside();
    private @Nullable Reply reply;
    private boolean broken;

    Wire(HttpCalls http, Access access, Dialect dialect, Stop stop) {
        this.http = http;
        this.access = access;
        this.dialect = dialect;
        this.stop = stop;
    }

    /** What came of the call. */
    Reply reply() {
        return Objects.requireNonNull(reply);
    }

    /** What only the raw events told. */
    Aside aside() {
        return aside;
    }

    /** Whether the events ended before the answer did. */
    boolean broken() {
        return broken;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        if (request.method() != HttpMethod.POST) {
            throw new UnsupportedOperationException(request.method().name());
        }
        Call call = access.guarded(Call.post(URI.create(request.url())).timeout(access.timeout()));
        request.headers()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !name.equalsIgnoreCase("Content-Type"))
                        .forEach(value -> call.header(name, value)));
        call.json(request.body());
        Reply came = http.stream(call, body -> parser.parse(body, new Relay(listener)), stop.word());
        reply = came;
        if (came instanceof Reply.Answer answer && answer.ok() && !broken) {
            listener.onClose();
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("everything is streamed");
    }

    /** Hears the events with the library, and whether they came to an end by themselves. */
    private final class Relay implements ServerSentEventListener {

        private final ServerSentEventListener library;

        private Relay(ServerSentEventListener library) {
            this.library = library;
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            hear(event);
            library.onEvent(event, context);
        }

        @Override
        public void onEvent(ServerSentEvent event) {
            hear(event);
            library.onEvent(event);
        }

        private void hear(ServerSentEvent event) {
            if (event.data() != null && event.data().startsWith("{")) {
                try {
                    dialect.hear(HttpCalls.JSON.readTree(event.data()), aside);
                } catch (JacksonException e) {
                    // Half an event: the library says so too, and the answer is not whole.
                    broken = true;
                }
            }
        }

        @Override
        public void onError(Throwable error) {
            broken = true;
        }
    }

    @Override
    public HttpClient build() {
        return this;
    }

    // The house's client has its own time-outs.

    @Override
    public Duration connectTimeout() {
        return access.timeout();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return access.timeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
        return this;
    }
}
