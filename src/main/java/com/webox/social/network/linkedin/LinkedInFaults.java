package com.webox.social.network.linkedin;

import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** How LinkedIn says no: {@code {status, serviceErrorCode, code, message, errorDetails}}; OAuth's form for tokens. */
final class LinkedInFaults {

    private final Clock clock;

    LinkedInFaults(Clock clock) {
        this.clock = clock;
    }

    Fault read(Answer answer) {
        JsonNode body = answer.json();
        String detail = detail(body, answer.status());
        String words = (detail + " " + body.path("code").asString("") + " "
                        + body.path("errorDetails").toString())
                .toLowerCase(Locale.ROOT);
        int status = answer.status();
        if (status >= 500 || status == 408) {
            return Fault.outage(detail);
        }
        if (processing(answer)) {
            return Fault.later(
                    FailureKind.MEDIA_REFUSED, detail, clock.instant().plusSeconds(2));
        }
        return switch (status) {
            case 401 ->
                Fault.refused(words.contains("invalid_client") ? FailureKind.OTHER : FailureKind.TOKEN_INVALID, detail);
            case 403 ->
                Fault.refused(
                        words.contains("restricted") || words.contains("suspended")
                                ? FailureKind.ACCOUNT_RESTRICTED
                                : FailureKind.PERMISSION_MISSING,
                        detail);
            case 409 -> Fault.refused(FailureKind.DUPLICATE, detail);
            case 426 -> Fault.refused(FailureKind.VERSION_RETIRED, detail);
            case 429 -> tooMany(answer, words, detail);
            default -> Fault.refused(kind(words), detail);
        };
    }

    /** The media are there but LinkedIn is not done with them: certainly nothing was published. */
    static boolean processing(Answer answer) {
        return (answer.status() == 400 || answer.status() == 422)
                && answer.text().contains("MEDIA_ASSET_PROCESSING")
                && !answer.text().contains("MEDIA_ASSET_PROCESSING_FAILED");
    }

    private static FailureKind kind(String words) {
        if (words.contains("duplicate")) {
            return FailureKind.DUPLICATE;
        }
        if (words.contains("nonexistent_version") || words.contains("version is not active")) {
            return FailureKind.VERSION_RETIRED;
        }
        if (words.contains("invalid_grant")
                || words.contains("refresh token")
                || words.contains("refresh_token")
                || words.contains("authorization code")) {
            return FailureKind.TOKEN_INVALID;
        }
        if (words.contains("media") || words.contains("image") || words.contains("video")) {
            return FailureKind.MEDIA_REFUSED;
        }
        if (words.contains("commentary") || words.contains("length")) {
            return FailureKind.TEXT_REFUSED;
        }
        return FailureKind.OTHER;
    }

    /** Its quotas end at midnight UTC; it rarely says so. */
    private Fault tooMany(Answer answer, String words, String detail) {
        Instant now = clock.instant();
        OptionalLong after = answer.number("Retry-After");
        if (after.isPresent()) {
            return Fault.later(FailureKind.RATE_LIMITED, detail, now.plusSeconds(after.getAsLong()));
        }
        if (words.contains("day") || words.contains("daily")) {
            Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            return Fault.later(FailureKind.QUOTA_EXHAUSTED, detail, midnight);
        }
        return Fault.later(FailureKind.RATE_LIMITED, detail, null);
    }

    private static String detail(JsonNode body, int status) {
        for (String field : new String[] {"message", "error_description", "error"}) {
            String text = body.path(field).asString("");
            if (!text.isBlank()) {
                String code =
                        field.equals("error_description") ? body.path("error").asString("") + ": " : "";
                return code + text;
            }
        }
        return "HTTP " + status;
    }
}
