package com.webox.ai.provider.chat;

import com.webox.ai.AiFailure;
import com.webox.platform.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads errors as most vendors write them: a few shapes of body, and one status with two meanings. */
public final class Failures {

    /** What is told of an error is a stranger's text; more of it helps nobody. */
    private static final int LONGEST = 300;

    private static final int BUSY = 529;
    private static final int FLEX_FULL = 498;
    private static final Pattern LIMIT_RESET =
            Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:([\\d.]+)s)?(?:([\\d.]+)ms)?");
    private static final Pattern POLICY = Pattern.compile(
            "content_policy|content_filter|moderation|safety|policy_violation|responsibleai", Pattern.CASE_INSENSITIVE);

    private Failures() {}

    public static AiFailure of(Reply.Answer answer, Instant now) {
        JsonNode error = error(answer.json());
        String code = text(error.path("code")) + " " + text(error.path("type"));
        String said = said(error);
        if (POLICY.matcher(code).find()) {
            return new AiFailure.RefusedByPolicy(said);
        }
        return switch (answer.status()) {
            case 402 -> new AiFailure.OverQuota(null);
            case 429, FLEX_FULL ->
                // An empty account does not fill with time.
                new AiFailure.OverQuota(
                        code.contains("insufficient_quota") || code.contains("billing") ? null : again(answer, now));
            case 408, 409, 425 -> new AiFailure.ProviderDown(said);
            case 500, 502, 503, 504, BUSY -> new AiFailure.ProviderDown(said);
            default ->
                answer.status() >= 400 && answer.status() < 500
                        ? new AiFailure.BadInput(said)
                        : new AiFailure.Unknown(said);
        };
    }

    /** When calls are taken again, as the answer says; null when it does not. */
    private static @Nullable Instant again(Reply.Answer answer, Instant now) {
        if (answer.number("retry-after-ms").isPresent()) {
            return now.plusMillis(answer.number("retry-after-ms").getAsLong());
        }
        if (answer.number("retry-after").isPresent()) {
            return now.plusSeconds(answer.number("retry-after").getAsLong());
        }
        return answer.header("retry-after")
                .or(() -> answer.header("x-ratelimit-reset-requests"))
                .map(Failures::duration)
                .filter(Duration::isPositive)
                .map(now::plus)
                .orElse(null);
    }

    /** Such as {@code 6m0s}, {@code 2m59.56s} or {@code 120ms}; nothing for anything else. */
    static Duration duration(String text) {
        Matcher parts = LIMIT_RESET.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (text.isBlank() || !parts.matches()) {
            return Duration.ZERO;
        }
        double seconds = number(parts.group(1)) * 3600
                + number(parts.group(2)) * 60
                + number(parts.group(3))
                + number(parts.group(4)) / 1000;
        return Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }

    private static double number(@Nullable String group) {
        return group == null ? 0 : Double.parseDouble(group);
    }

    /** What a body says of its error, cut to a sensible length; empty when it says nothing. */
    public static String said(Reply.Answer answer) {
        return said(error(answer.json()));
    }

    private static JsonNode error(JsonNode body) {
        return body.has("error") ? body.path("error") : body;
    }

    private static String said(JsonNode error) {
        String said = error.isString() ? error.asString() : text(error.path("message"));
        if (said.isEmpty()) {
            JsonNode detail = error.path("detail");
            said = detail.isArray() ? text(detail.path(0).path("msg")) : text(detail);
        }
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}
