package com.webox.platform.http;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Keeps the beginning of a body and gives the connection up when there is more than the limit. */
final class BoundedBody implements BodySubscriber<BoundedBody.Body> {

    record Body(byte[] bytes, boolean truncated) {}

    private static final byte[] NONE = {};

    private final CompletableFuture<Body> result = new CompletableFuture<>();
    private final int limit;
    private byte[] bytes;
    private int length;
    private Flow.@Nullable Subscription subscription;

    private BoundedBody(int limit, long expected) {
        this.limit = limit;
        this.bytes = expected > 0 ? new byte[(int) Math.min(expected, limit)] : NONE;
    }

    static BodyHandler<Body> handler(int limit) {
        return info -> new BoundedBody(
                limit, info.headers().firstValueAsLong("Content-Length").orElse(0));
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int taken = Math.min(buffer.remaining(), limit - length);
            if (length + taken > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(length + taken, bytes.length * 2)));
            }
            buffer.get(bytes, length, taken);
            length += taken;
            if (buffer.hasRemaining()) {
                if (subscription != null) {
                    subscription.cancel();
                }
                result.complete(new Body(bytes, true));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.complete(new Body(length == bytes.length ? bytes : Arrays.copyOf(bytes, length), false));
    }

    @Override
    public CompletionStage<Body> getBody() {
        return result;
    }
}
