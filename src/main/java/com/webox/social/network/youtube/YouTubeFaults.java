package com.webox.social.network.youtube;

import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How YouTube says no: {@code {error: {code, message, errors: [{domain, reason, message}], status}}}, and
 * {@code {error, error_description}} where tokens are given.
 */
final class YouTubeFaults {

    /** The answer to bytes that are not the last ones, and to the question how many have arrived. */
    static final int RESUME = 308;

    /** A channel's uploads are counted over any 24 hours, so some come free before that. */
    private static final Duration SOME_HOURS = Duration.ofHours(6);

    private final Clock clock;

    YouTubeFaults(Clock clock) {
        this.clock = clock;
    }

    Fault read(Answer answer) {
        JsonNode error = answer.json().path("error");
        String reason = error.isString()
                ? error.asString()
                : error.path("errors").path(0).path("reason").asString("");
        String detail = detail(answer, error, reason);
        int status = answer.status();
        if (status >= 500 || status == 408) {
            return Fault.outage(detail);
        }
        if (status == RESUME) {
            return Fault.later(FailureKind.NETWORK_DOWN, "not all bytes have arrived", null);
        }
        Fault limited = limited(answer, reason, detail);
        return limited == null ? Fault.refused(kind(status, reason), detail) : limited;
    }

    private @Nullable Fault limited(Answer answer, String reason, String detail) {
        return switch (reason) {
            case "quotaExceeded", "dailyLimitExceeded" ->
                Fault.later(FailureKind.QUOTA_EXHAUSTED, detail, YouTubeDay.ends(clock));
            case "uploadLimitExceeded" ->
                Fault.later(FailureKind.QUOTA_EXHAUSTED, detail, clock.instant().plus(SOME_HOURS));
            case "rateLimitExceeded", "userRateLimitExceeded" -> slower(answer, detail);
            default -> answer.status() == 429 ? slower(answer, detail) : null;
        };
    }

    private Fault slower(Answer answer, String detail) {
        Instant now = clock.instant();
        Instant again = answer.number("Retry-After").stream()
                .mapToObj(now::plusSeconds)
                .findFirst()
                .orElse(null);
        return Fault.later(FailureKind.RATE_LIMITED, detail, again);
    }

    private static FailureKind kind(int status, String reason) {
        return switch (reason) {
            case "authError", "invalid_grant" -> FailureKind.TOKEN_INVALID;
            case "youtubeSignupRequired",
                    "channelClosed",
                    "channelSuspended",
                    "authenticatedUserAccountClosed",
                    "authenticatedUserAccountSuspended" -> FailureKind.ACCOUNT_RESTRICTED;
            case "invalidTitle", "invalidDescription", "invalidTags" -> FailureKind.TEXT_REFUSED;
            case "invalid_client", "unauthorized_client" -> FailureKind.OTHER;
            default ->
                switch (status) {
                    case 401 -> FailureKind.TOKEN_INVALID;
                    case 403 -> FailureKind.PERMISSION_MISSING;
                    case 413, 415 -> FailureKind.MEDIA_REFUSED;
                    default -> FailureKind.OTHER;
                };
        };
    }

    private static String detail(Answer answer, JsonNode error, String reason) {
        String words = error.path("message")
                .asString(answer.json().path("error_description").asString(""));
        if (reason.isEmpty()) {
            return words.isBlank() ? "HTTP " + answer.status() : words;
        }
        return words.isBlank() ? reason : reason + ": " + words;
    }
}
