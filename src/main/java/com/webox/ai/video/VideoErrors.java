package com.webox.ai.video;

import com.webox.ai.AiFailure;
import com.webox.platform.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What providers' error statuses mean where an order is paid for: what may have been done is never called certain. */
public final class VideoErrors {

    private static final Pattern POLICY = Pattern.compile(
            "moderat|safety|policy|policies|nsfw|inappropriate|not permitted content", Pattern.CASE_INSENSITIVE);

    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private VideoErrors() {}

    /**
     * The answer to an order that is no success.
     *
     * @param said the provider's words, taken out of the body
     * @param busyFor how long a limit without its own end is taken to last; null when time does not end it
     */
    public static AiFailure ordering(Reply.Answer answer, String said, Instant now, @Nullable Duration busyFor) {
        if (answer.status() >= 400 && answer.status() < 500 && refused(said)) {
            return new AiFailure.RefusedByPolicy(said);
        }
        return switch (answer.status()) {
            case 402 -> new AiFailure.OverQuota(null);
            case 429 -> new AiFailure.OverQuota(again(answer, now).orElse(busyFor == null ? null : now.plus(busyFor)));
            case 503 -> new AiFailure.ProviderDown(said);
            case 408 -> new AiFailure.Unknown(said);
            default ->
                answer.status() >= 400 && answer.status() < 500
                        ? new AiFailure.BadInput(said)
                        // A gateway in between may have lost the answer to an order that was taken.
                        : new AiFailure.Unknown(said.isEmpty() ? "answered with " + answer.status() : said);
        };
    }

    /** The answer to an order that is a success and should name what is made under {@code id}. */
    public static VideoReply.Ordered taken(Reply.Answer answer) {
        String id = answer.json().path("id").asString("");
        // It becomes a part of addresses.
        return HANDLE.matcher(id).matches()
                ? new VideoReply.Accepted(id)
                : new VideoReply.Failed(unanswered(answer), true);
    }

    /** An order that was not answered. */
    public static AiFailure unanswered(Reply reply) {
        return switch (reply) {
            case Reply.NotSent notSent -> new AiFailure.ProviderDown(notSent.reason());
            case Reply.MaybeSent maybe -> new AiFailure.Unknown(maybe.reason());
            case Reply.Answer answer -> new AiFailure.Unknown("the answer makes no sense");
        };
    }

    /** A question that was not answered well; nothing depends on it, it is asked again. */
    public static AiFailure looking(Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Answer answer
            when answer.status() == 429 ->
                new AiFailure.OverQuota(again(answer, now).orElse(null));
            case Reply.Answer answer -> new AiFailure.ProviderDown("answered with " + answer.status());
            case Reply.NotSent notSent -> new AiFailure.ProviderDown(notSent.reason());
            case Reply.MaybeSent maybe -> new AiFailure.ProviderDown(maybe.reason());
        };
    }

    /** Whether words speak of the content. */
    public static boolean refused(String said) {
        return POLICY.matcher(said).find();
    }

    /** When calls are taken again, as {@code Retry-After} says: seconds, or a date. */
    static Optional<Instant> again(Reply.Answer answer, Instant now) {
        if (answer.number("retry-after").isPresent()) {
            return Optional.of(now.plusSeconds(answer.number("retry-after").getAsLong()));
        }
        return answer.header("retry-after").flatMap(VideoErrors::date);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
