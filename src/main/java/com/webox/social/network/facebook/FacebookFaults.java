package com.webox.social.network.facebook;

import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How the graph says no: {@code {error:{message,type,code,error_subcode,is_transient,error_user_msg,fbtrace_id}}},
 * mostly under status 400. The numbers tell what is meant (developers.facebook.com, Graph API error handling).
 */
final class FacebookFaults {

    /** The thing is gone, was never there, or the token may not see it. */
    private static final int NO_OBJECT = 33;

    private static final Duration QUOTA_PAUSE = Duration.ofHours(1);

    private final Clock clock;

    FacebookFaults(Clock clock) {
        this.clock = clock;
    }

    Fault read(Answer answer) {
        JsonNode error = answer.json().path("error");
        int code = error.path("code").asInt(0);
        int subcode = error.path("error_subcode").asInt(0);
        String detail = detail(answer, error, code, subcode);
        // Rate limits come with is_transient, and they certainly did nothing: they are read first.
        if (limited(answer.status(), code)) {
            return Fault.later(FailureKind.RATE_LIMITED, detail, regain(answer));
        }
        if (answer.status() >= 500 || answer.status() == 408 || code == 1 || code == 2) {
            return Fault.outage(detail);
        }
        return byCode(answer.status(), code, subcode, error, detail);
    }

    /** Whether a failure says that Facebook does not have what was asked for. */
    static boolean gone(String detail) {
        return detail.startsWith("100/33: ") || detail.startsWith("803: ");
    }

    private static boolean limited(int status, int code) {
        return status == 429
                || switch (code) {
                    case 4, 17, 32, 613, 80001, 80002, 80006 -> true;
                    default -> false;
                };
    }

    private Fault byCode(int status, int code, int subcode, JsonNode error, String detail) {
        if (code == 190 || code == 102 || status == 401) {
            return Fault.refused(FailureKind.TOKEN_INVALID, detail);
        }
        if (code == 3 || code == 10 || code >= 200 && code < 300 || code == 100 && subcode == NO_OBJECT) {
            return Fault.refused(FailureKind.PERMISSION_MISSING, detail);
        }
        FailureKind media = media(code, subcode);
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
            default ->
                error.path("is_transient").asBoolean(false)
                        ? Fault.outage(detail)
                        : Fault.refused(FailureKind.OTHER, detail);
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

    /** When calls are allowed again: the minutes in the usage header of the business use case. Facebook has no other. */
    private @Nullable Instant regain(Answer answer) {
        OptionalLong after = answer.number("Retry-After");
        if (after.isPresent()) {
            return clock.instant().plusSeconds(after.getAsLong());
        }
        long minutes = answer.header("X-Business-Use-Case-Usage")
                .map(FacebookFaults::minutes)
                .orElse(0L);
        return minutes > 0 ? clock.instant().plus(Duration.ofMinutes(minutes)) : null;
    }

    private static long minutes(String usage) {
        try {
            long most = 0;
            for (JsonNode business : HttpCalls.JSON.readTree(usage)) {
                for (JsonNode use : business) {
                    most = Math.max(
                            most, use.path("estimated_time_to_regain_access").asLong(0));
                }
            }
            return most;
        } catch (JacksonException e) {
            return 0;
        }
    }

    private static String detail(Answer answer, JsonNode error, int code, int subcode) {
        String text = error.path("error_user_msg").asString("");
        if (text.isBlank()) {
            text = error.path("message").asString("");
        }
        if (text.isBlank()) {
            text = "HTTP " + answer.status();
        }
        return code == 0 ? text : code + (subcode == 0 ? "" : "/" + subcode) + ": " + text;
    }
}
