package com.webox.social.network.facebook;

import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import com.webox.social.network.meta.GraphError;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the numbers of the graph's errors mean for a page. */
final class FacebookFaults {

    /** The thing is gone, was never there, or the token may not see it. */
    private static final int NO_OBJECT = 33;

    private static final Duration QUOTA_PAUSE = Duration.ofHours(1);

    private final Clock clock;

    FacebookFaults(Clock clock) {
        this.clock = clock;
    }

    Fault read(Answer answer) {
        GraphError error = new GraphError(answer);
        // Rate limits come with is_transient, and they certainly did nothing: they are read first.
        if (limited(error)) {
            return error.limited(clock.instant());
        }
        return error.outage() ? Fault.outage(error.detail()) : byCode(error);
    }

    /** Whether a failure says that Facebook does not have what was asked for. */
    static boolean gone(String detail) {
        return detail.startsWith("100/33: ") || detail.startsWith("803: ");
    }

    private static boolean limited(GraphError error) {
        return error.status() == 429
                || switch (error.code()) {
                    case 4, 17, 32, 613, 80001, 80002, 80006 -> true;
                    default -> false;
                };
    }

    private Fault byCode(GraphError error) {
        int code = error.code();
        String detail = error.detail();
        if (error.tokenEnded()) {
            return Fault.refused(FailureKind.TOKEN_INVALID, detail);
        }
        if (code == 3 || code == 10 || code >= 200 && code < 300 || code == 100 && error.subcode() == NO_OBJECT) {
            return Fault.refused(FailureKind.PERMISSION_MISSING, detail);
        }
        FailureKind media = media(code, error.subcode());
        if (media != null) {
            return media == FailureKind.MEDIA_UNREACHABLE
                    ? Fault.later(media, detail, null)
                    : Fault.refused(media, detail);
        }
        return switch (code) {
            case 341 ->
                Fault.later(FailureKind.QUOTA_EXHAUSTED, detail, clock.instant().plus(QUOTA_PAUSE));
            case 368 -> Fault.refused(FailureKind.ACCOUNT_RESTRICTED, detail);
            case 506 -> Fault.refused(FailureKind.DUPLICATE, detail);
            case 12, 2635 -> Fault.refused(FailureKind.VERSION_RETIRED, detail);
            case 1500, 1609005 -> Fault.refused(FailureKind.TEXT_REFUSED, detail);
            default -> error.unknown();
        };
    }

    private static @Nullable FailureKind media(int code, int subcode) {
        if (code == 389 || subcode == 1363057) {
            return FailureKind.MEDIA_UNREACHABLE;
        }
        boolean video = code == 352 || code == 6000 || code == 6001 || subcode / 1000 == 1363 || code / 1000 == 1363;
        boolean photo = code == 324 || subcode == 1366046 || subcode == 2069019;
        return video || photo ? FailureKind.MEDIA_REFUSED : null;
    }
}
