package com.webox.social.network.meta;

import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How a graph says no: {@code {error:{message,type,code,error_subcode,is_transient,error_user_msg,fbtrace_id}}}, mostly
 * under status 400; {@code {error_type,code,error_message}} where Instagram gives tokens. The numbers tell what is meant
 * (developers.facebook.com, Graph API error handling).
 */
public final class GraphError {

    private final Answer answer;
    private final JsonNode error;

    public GraphError(Answer answer) {
        this.answer = answer;
        this.error = answer.json().path("error");
    }

    public int status() {
        return answer.status();
    }

    /** 0 where there is none. */
    public int code() {
        return error.path("code").asInt(0);
    }

    /** 0 where there is none. */
    public int subcode() {
        return error.path("error_subcode").asInt(0);
    }

    /** The numbers and Meta's words: {@code 100/33: Unsupported get request.} */
    public String detail() {
        String text = error.path("error_user_msg").asString("");
        if (text.isBlank()) {
            text = error.path("message")
                    .asString(answer.json().path("error_message").asString(""));
        }
        if (text.isBlank()) {
            text = "HTTP " + status();
        }
        return code() == 0 ? text : code() + (subcode() == 0 ? "" : "/" + subcode()) + ": " + text;
    }

    /** Whether Meta itself failed, so that what was asked for may have been done. */
    public boolean outage() {
        return status() >= 500 || status() == 408 || code() == 1 || code() == 2;
    }

    /** Whether the token has ended, or was revoked. */
    public boolean tokenEnded() {
        return code() == 190 || code() == 102 || status() == 401;
    }

    /** Too many calls. */
    public Fault limited(Instant now) {
        return Fault.later(FailureKind.RATE_LIMITED, detail(), regain(now));
    }

    /** What it means where its numbers say nothing. */
    public Fault unknown() {
        return error.path("is_transient").asBoolean(false)
                ? Fault.outage(detail())
                : Fault.refused(FailureKind.OTHER, detail());
    }

    /** When calls are allowed again: Retry-After, or the minutes in the usage header of the business use case. */
    private @Nullable Instant regain(Instant now) {
        OptionalLong after = answer.number("Retry-After");
        if (after.isPresent()) {
            return now.plusSeconds(after.getAsLong());
        }
        long minutes = answer.header("X-Business-Use-Case-Usage")
                .map(GraphError::minutes)
                .orElse(0L);
        return minutes > 0 ? now.plus(Duration.ofMinutes(minutes)) : null;
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
}
