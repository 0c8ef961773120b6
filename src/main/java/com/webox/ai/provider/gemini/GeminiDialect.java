package com.webox.ai.provider.gemini;

import com.webox.ai.Access;
import com.webox.ai.AiFailure;
import com.webox.ai.provider.chat.Aside;
import com.webox.ai.provider.chat.Dialect;
import com.webox.ai.provider.chat.Failures;
import com.webox.ai.provider.chat.Wire;
import com.webox.platform.http.Reply;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Gemini's {@code :streamGenerateContent}. A refusal is an answer without a candidate, or a candidate's reason to end;
 * when a quota ends stands in the body; what the model thought is paid for as what it wrote.
 */
record GeminiDialect() implements Dialect {

    private static final Set<String> REFUSALS =
            Set.of("SAFETY", "RECITATION", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "IMAGE_SAFETY");
    private static final Pattern SECONDS = Pattern.compile("\\d+(?:\\.\\d+)?s");

    @Override
    public StreamingChatModel model(Access access, Wire wire, int longest) {
        return GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(access.baseUrl().toString())
                .apiKey(access.apiKey())
                .modelName(access.maker().model())
                .maxOutputTokens(longest)
                .returnThinking(false)
                .timeout(access.timeout())
                .build();
    }

    @Override
    public AiFailure failure(Reply.Answer answer, Instant now) {
        AiFailure usual = Failures.of(answer, now);
        return usual instanceof AiFailure.OverQuota quota && quota.again() == null
                ? new AiFailure.OverQuota(again(answer.json(), now))
                : usual;
    }

    @Override
    public void hear(JsonNode event, Aside aside) {
        String blocked = event.path("promptFeedback").path("blockReason").asString("");
        String ended = event.path("candidates").path(0).path("finishReason").asString("");
        if (!blocked.isEmpty()) {
            aside.failed(new AiFailure.RefusedByPolicy(blocked));
        } else if (REFUSALS.contains(ended)) {
            aside.failed(new AiFailure.RefusedByPolicy(ended));
        } else if (event.has("error")) {
            aside.failed(new AiFailure.ProviderDown(
                    event.path("error").path("message").asString("")));
        }
        long thought = event.path("usageMetadata").path("thoughtsTokenCount").asLong(0);
        if (thought > 0) {
            aside.thought(thought);
        }
    }

    private static @Nullable Instant again(JsonNode body, Instant now) {
        return body.path("error")
                .path("details")
                .valueStream()
                .map(detail -> detail.path("retryDelay").asString(""))
                .filter(delay -> SECONDS.matcher(delay).matches())
                .findFirst()
                .map(delay -> now.plus(duration(delay)))
                .orElse(null);
    }

    private static Duration duration(String seconds) {
        return Duration.ofMillis(new BigDecimal(seconds.substring(0, seconds.length() - 1))
                .movePointRight(3)
                .longValue());
    }
}
