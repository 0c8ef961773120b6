package com.webox.platform.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A body that is given out only if a check passes when the connection stands and the body is next. */
final class CheckedBody implements BodyPublisher {

    private final BodyPublisher body;
    private final Runnable check;
    private volatile @Nullable RuntimeException refusal;

    CheckedBody(BodyPublisher body, Runnable check) {
        this.body = body;
        this.check = check;
    }

    /** What the check threw; null while it did not. */
    @Nullable
    RuntimeException refusal() {
        return refusal;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Gate(subscriber));
    }

    private final class Gate implements Flow.Subscriber<ByteBuffer> {

        private final Flow.Subscriber<? super ByteBuffer> next;
        private Flow.@Nullable Subscription subscription;
        private boolean open;
        private boolean shut;

        private Gate(Flow.Subscriber<? super ByteBuffer> next) {
            this.next = next;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            next.onSubscribe(given);
        }

        @Override
        public void onNext(ByteBuffer part) {
            if (!open && !shut) {
                pass();
            }
            if (open) {
                next.onNext(part);
            }
        }

        private void pass() {
            try {
                check.run();
                open = true;
            } catch (RuntimeException e) {
                shut = true;
                refusal = e;
                if (subscription != null) {
                    subscription.cancel();
                }
                next.onError(e);
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (!shut) {
                next.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            if (!shut) {
                next.onComplete();
            }
        }
    }
}
