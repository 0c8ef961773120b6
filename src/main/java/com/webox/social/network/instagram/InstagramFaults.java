package com.webox.social.network.instagram;

import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import com.webox.social.network.meta.GraphError;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the numbers of the graph's errors mean for a professional account. */
final class InstagramFaults {

    private static final int NOT_READY = 9007;
    private static final int NOT_READY_SUBCODE = 2207027;
    private static final Duration QUOTA_PAUSE = Duration.ofHours(1);
    private static final Pattern SUBCODE = Pattern.compile("\\b(2207\\d{3})\\b");

    private final Clock clock;

    InstagramFaults(Clock clock) {
        this.clock = clock;
    }

    Fault read(Answer answer) {
        GraphError error = new GraphError(answer);
        if (error.outage()) {
            return Fault.outage(error.detail());
        }
        Fault known = bySubcode(error.subcode(), error.detail());
        return known != null ? known : byCode(error);
    }

    /** The container is not finished; certainly nothing was published. */
    static boolean notReady(Answer answer) {
        GraphError error = new GraphError(answer);
        return error.code() == NOT_READY || error.subcode() == NOT_READY_SUBCODE;
    }

    /** Meta no longer knows the thing asked about, or never did. */
    static boolean gone(Fault fault) {
        return fault.detail().startsWith("100/33: ") || fault.detail().startsWith("24/2207006: ");
    }

    /** What a container's own {@code status} says after an error, e.g. {@code Error: … error code 2207052}. */
    Fault ofContainer(String status) {
        Matcher subcode = SUBCODE.matcher(status);
        Fault known = subcode.find() ? bySubcode(Integer.parseInt(subcode.group(1)), status) : null;
        return known != null ? known : Fault.refused(FailureKind.MEDIA_REFUSED, status);
    }

    private @Nullable Fault bySubcode(int subcode, String detail) {
        return switch (subcode) {
            case 2207042 ->
                Fault.later(FailureKind.QUOTA_EXHAUSTED, detail, clock.instant().plus(QUOTA_PAUSE));
            case 2207050, 2207051 -> Fault.refused(FailureKind.ACCOUNT_RESTRICTED, detail);
            case 2207003, 2207052 -> Fault.later(FailureKind.MEDIA_UNREACHABLE, detail, null);
            case 2207001, 2207020, 2207032, 2207053 -> Fault.later(FailureKind.NETWORK_DOWN, detail, null);
            case 2207027 -> Fault.later(FailureKind.MEDIA_REFUSED, detail, null);
            case 2207004, 2207005, 2207009, 2207023, 2207026, 2207028, 2207057, 2207082 ->
                Fault.refused(FailureKind.MEDIA_REFUSED, detail);
            case 2207010, 2207040 -> Fault.refused(FailureKind.TEXT_REFUSED, detail);
            default -> null;
        };
    }

    private Fault byCode(GraphError error) {
        int code = error.code();
        String detail = error.detail();
        if (error.status() == 429 || code == 4 || code == 17 || code == 32 || code == 613 || code == 80002) {
            return error.limited(clock.instant());
        }
        if (error.tokenEnded()) {
            return Fault.refused(FailureKind.TOKEN_INVALID, detail);
        }
        if (code == 10 || code == 3 || code == 803 || (code >= 200 && code < 300)) {
            return Fault.refused(FailureKind.PERMISSION_MISSING, detail);
        }
        return switch (code) {
            case 9 ->
                Fault.later(FailureKind.QUOTA_EXHAUSTED, detail, clock.instant().plus(QUOTA_PAUSE));
            case 9004 -> Fault.later(FailureKind.MEDIA_UNREACHABLE, detail, null);
            case 352, 36000, 36001, 36003, 36004 -> Fault.refused(FailureKind.MEDIA_REFUSED, detail);
            case 368, 25 -> Fault.refused(FailureKind.ACCOUNT_RESTRICTED, detail);
            case 506 -> Fault.refused(FailureKind.DUPLICATE, detail);
            case 2635 -> Fault.refused(FailureKind.VERSION_RETIRED, detail);
            default -> error.unknown();
        };
    }
}
