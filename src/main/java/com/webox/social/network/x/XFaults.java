package com.webox.social.network.x;

import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How X says no: problem JSON {@code {type,title,detail,status}}, {@code {errors:[…]}}, {@code {code,message}}, and
 * {@code {error,error_description}} at the token endpoint.
 */
final class XFaults {

    private final Clock clock;

    XFaults(Clock clock) {
        this.clock = clock;
    }

    Fault read(Answer answer) {
        JsonNode body = answer.json();
        String detail = detail(body, answer.status());
        // What the problem is about stands partly in its type, partly in prose.
        String words = (detail + " " + body.path("type").asString("") + " "
                        + body.path("title").asString("") + " "
                        + body.path("reason").asString(""))
                .toLowerCase(Locale.ROOT);
        int status = answer.status();
        if (status >= 500 || status == 408) {
            return Fault.outage(detail);
        }
        return switch (status) {
            case 401 ->
                Fault.refused(words.contains("invalid_client") ? FailureKind.OTHER : FailureKind.TOKEN_INVALID, detail);
            case 402 -> Fault.refused(FailureKind.PLAN_EXHAUSTED, detail);
            case 429 -> tooMany(answer, words, detail);
            default -> Fault.refused(kind(status, words), detail);
        };
    }

    private static FailureKind kind(int status, String words) {
        if (words.contains("duplicate")) {
            return FailureKind.DUPLICATE;
        }
        if (words.contains("usage-capped") || words.contains("credits") || words.contains("not-enrolled")) {
            return FailureKind.PLAN_EXHAUSTED;
        }
        if (words.contains("invalid_grant") || words.contains("value passed for the token was invalid")) {
            return FailureKind.TOKEN_INVALID;
        }
        if (words.contains("suspended") || words.contains("locked") || words.contains("automated")) {
            return FailureKind.ACCOUNT_RESTRICTED;
        }
        if (words.contains("scope") || words.contains("oauth") || words.contains("permission")) {
            return FailureKind.PERMISSION_MISSING;
        }
        if (words.contains("media")) {
            return FailureKind.MEDIA_REFUSED;
        }
        if (words.contains("text") || words.contains("too long") || words.contains("cashtag")) {
            return FailureKind.TEXT_REFUSED;
        }
        if (status == 413) {
            return FailureKind.MEDIA_REFUSED;
        }
        return status == 403 ? FailureKind.PERMISSION_MISSING : FailureKind.OTHER;
    }

    private Fault tooMany(Answer answer, String words, String detail) {
        if (words.contains("usage-capped") || words.contains("usage cap") || words.contains("credits")) {
            return Fault.refused(FailureKind.PLAN_EXHAUSTED, detail);
        }
        if (answer.number("x-user-limit-24hour-remaining").orElse(1) == 0) {
            return Fault.later(
                    FailureKind.QUOTA_EXHAUSTED, detail, instant(answer.number("x-user-limit-24hour-reset")));
        }
        if (answer.number("x-app-limit-24hour-remaining").orElse(1) == 0) {
            return Fault.later(FailureKind.RATE_LIMITED, detail, instant(answer.number("x-app-limit-24hour-reset")));
        }
        Instant reset = instant(answer.number("x-rate-limit-reset"));
        OptionalLong after = answer.number("Retry-After");
        if (reset == null && after.isPresent()) {
            reset = clock.instant().plusSeconds(after.getAsLong());
        }
        return Fault.later(FailureKind.RATE_LIMITED, detail, reset);
    }

    private static @Nullable Instant instant(OptionalLong epochSeconds) {
        return epochSeconds.isPresent() ? Instant.ofEpochSecond(epochSeconds.getAsLong()) : null;
    }

    private static String detail(JsonNode body, int status) {
        JsonNode first = body.path("errors").path(0);
        for (JsonNode node : new JsonNode[] {first, body}) {
            for (String field : new String[] {"detail", "message", "error_description", "title", "error"}) {
                String text = node.path(field).asString("");
                if (!text.isBlank()) {
                    String code = field.equals("error_description")
                            ? node.path("error").asString("") + ": "
                            : "";
                    return code + text;
                }
            }
        }
        return "HTTP " + status;
    }
}
