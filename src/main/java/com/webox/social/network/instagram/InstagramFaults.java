package com.webox.social.network.instagram;

import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How Meta says no: {@code {error:{message,code,error_subcode,is_transient,error_user_msg}}}, mostly under status 400;
 * {@code {error_type,code,error_message}} at the token endpoint. The numbers tell what is meant.
 */
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
        JsonNode error = answer.json().path("error");
        int code = error.path("code").asInt(0);
        int subcode = error.path("error_subcode").asInt(0);
        String detail = detail(answer, error, code, subcode);
        if (answer.status() >= 500 || answer.status() == 408 || code == 1 || code == 2) {
            return Fault.outage(detail);
        }
        Fault known = bySubcode(subcode, detail);
        return known != null ? known : byCode(answer, code, error, detail);
    }

    /** The container is not finished; certainly nothing was published. */
    static boolean notReady(Answer answer) {
        JsonNode error = answer.json().path("error");
        return error.path("code").asInt(0) == NOT_READY
                || error.path("error_subcode").asInt(0) == NOT_READY_SUBCODE;
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

    private Fault byCode(Answer answer, int code, JsonNode error, String detail) {
        if (answer.status() == 429 || code == 4 || code == 17 || code == 32 || code == 613 || code == 80002) {
            return Fault.later(FailureKind.RATE_LIMITED, detail, regain(answer));
        }
        if (code == 190 || code == 102 || answer.status() == 401) {
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
            default ->
                error.path("is_transient").asBoolean(false)
                        ? Fault.outage(detail)
                        : Fault.refused(FailureKind.OTHER, detail);
        };
    }

    /** When calls are allowed again: Retry-After, or the minutes in the usage header of the business use case. */
    private @Nullable Instant regain(Answer answer) {
        OptionalLong after = answer.number("Retry-After");
        if (after.isPresent()) {
            return clock.instant().plusSeconds(after.getAsLong());
        }
        long minutes = answer.header("X-Business-Use-Case-Usage")
                .map(InstagramFaults::minutes)
                .orElse(0L);
        return minutes > 0 ? clock.instant().plus(Duration.ofMinutes(minutes)) : null;
    }

    private static long minutes(String usage) {
        try {
            long most = 0;
            for (JsonNode account : HttpCalls.JSON.readTree(usage)) {
                for (JsonNode use : account) {
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
            text = error.path("message")
                    .asString(answer.json().path("error_message").asString(""));
        }
        if (text.isBlank()) {
            text = "HTTP " + answer.status();
        }
        return code == 0 ? text : code + (subcode == 0 ? "" : "/" + subcode) + ": " + text;
    }
}
