package com.webox.social.network.tiktok;

import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * How TikTok says no: {@code {data, error: {code, message, log_id}}}, also under a status of success; where tokens are
 * given {@code {error, error_description}}; and for a post that failed later, a word alone.
 */
final class TikTokFaults {

    /** The limit of init requests is counted over a minute, and no header tells when it is over. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The day's posts are counted over any 24 hours, so some come free before that. */
    private static final Duration SOME_HOURS = Duration.ofHours(4);

    static final String UNKNOWN_PUBLISH_ID = "invalid_publish_id";

    private final Clock clock;

    TikTokFaults(Clock clock) {
        this.clock = clock;
    }

    /** Whether an answer of success refuses all the same. */
    static boolean refuses(Answer answer) {
        String code = code(answer.json());
        return !code.isEmpty() && !code.equals("ok");
    }

    Fault read(Answer answer) {
        JsonNode body = answer.json();
        String code = code(body);
        String detail = detail(body, code, answer.status());
        if (answer.status() >= 500 || answer.status() == 408 || code.startsWith("internal")) {
            return Fault.outage(detail);
        }
        if (answer.status() == 429 || code.equals("rate_limit_exceeded")) {
            Instant now = clock.instant();
            Instant again = answer.number("Retry-After").stream()
                    .mapToObj(now::plusSeconds)
                    .findFirst()
                    .orElse(now.plus(MINUTE));
            return Fault.later(FailureKind.RATE_LIMITED, detail, again);
        }
        if (code.isEmpty()) {
            return bare(answer.status(), detail);
        }
        return of(code, detail);
    }

    /** Why a post failed after it was accepted. */
    Fault ofPost(String reason) {
        return of(reason, reason);
    }

    private Fault of(String code, String detail) {
        return switch (code) {
            case "access_token_invalid", "invalid_grant", "auth_removed" ->
                Fault.refused(FailureKind.TOKEN_INVALID, detail);
            case "scope_not_authorized", "scope_permission_missed", "access_denied" ->
                Fault.refused(FailureKind.PERMISSION_MISSING, detail);
            case "spam_risk_too_many_posts", "spam_risk_too_many_pending_share", "reached_active_user_cap" ->
                Fault.later(FailureKind.QUOTA_EXHAUSTED, detail, clock.instant().plus(SOME_HOURS));
            case "spam_risk_user_banned_from_posting", "spam_risk", "user_banned_from_posting" ->
                Fault.refused(FailureKind.ACCOUNT_RESTRICTED, detail);
            case "spam_risk_text", "title_length_check_failed" -> Fault.refused(FailureKind.TEXT_REFUSED, detail);
            case "url_ownership_unverified" -> Fault.refused(FailureKind.MEDIA_UNREACHABLE, detail);
            case "video_pull_failed", "photo_pull_failed" -> Fault.later(FailureKind.MEDIA_UNREACHABLE, detail, null);
            case "internal" -> Fault.outage(detail);
            default ->
                Fault.refused(
                        code.endsWith("_check_failed") || code.equals("invalid_file_upload")
                                ? FailureKind.MEDIA_REFUSED
                                : FailureKind.OTHER,
                        detail);
        };
    }

    /** Where files go up, a status is all there is: the address has ended, or the bytes do not follow on. */
    private static Fault bare(int status, String detail) {
        return switch (status) {
            case 401 -> Fault.refused(FailureKind.TOKEN_INVALID, detail);
            case 403, 404, 410, 416 -> Fault.later(FailureKind.MEDIA_REFUSED, detail, null);
            default -> Fault.refused(FailureKind.OTHER, detail);
        };
    }

    private static String code(JsonNode body) {
        JsonNode error = body.path("error");
        return error.isString() ? error.asString() : error.path("code").asString("");
    }

    private static String detail(JsonNode body, String code, int status) {
        String words = body.path("error")
                .path("message")
                .asString(body.path("error_description").asString(""));
        if (code.isEmpty()) {
            return words.isBlank() ? "HTTP " + status : words;
        }
        return words.isBlank() ? code : code + ": " + words;
    }
}
