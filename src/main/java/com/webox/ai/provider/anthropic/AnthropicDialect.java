package com.webox.ai.provider.anthropic;

import com.webox.ai.Access;
import com.webox.ai.AiFailure;
import com.webox.ai.provider.chat.Aside;
import com.webox.ai.provider.chat.Dialect;
import com.webox.ai.provider.chat.Wire;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import tools.jackson.databind.JsonNode;

/**
 * Anthropic's {@code /messages}. Its stream may hold an error though its status was 200, and a refusal is told as a
 * reason to stop.
 */
record AnthropicDialect() implements Dialect {

    static final String VERSION = "2023-06-01";

    @Override
    public StreamingChatModel model(Access access, Wire wire, int longest) {
        return AnthropicStreamingChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(access.baseUrl().toString())
                .apiKey(access.apiKey())
                .version(VERSION)
                .modelName(access.maker().model())
                .maxTokens(longest)
                .timeout(access.timeout())
                .build();
    }

    @Override
    public void hear(JsonNode event, Aside aside) {
        switch (event.path("type").asString("")) {
            case "error" -> aside.failed(failure(event.path("error")));
            case "message_delta" -> {
                if (event.path("delta").path("stop_reason").asString("").equals("refusal")) {
                    aside.failed(new AiFailure.RefusedByPolicy(""));
                }
            }
            default -> {
                // All else the library passes on.
            }
        }
    }

    /** The model's name does not follow a schema on every Claude; the words of the request say it. */
    @Override
    public boolean takesSchema() {
        return false;
    }

    private static AiFailure failure(JsonNode error) {
        String said = error.path("message").asString("");
        return switch (error.path("type").asString("")) {
            case "overloaded_error", "api_error", "timeout_error" -> new AiFailure.ProviderDown(said);
            case "rate_limit_error", "billing_error" -> new AiFailure.OverQuota(null);
            case "invalid_request_error", "authentication_error", "permission_error", "not_found_error" ->
                new AiFailure.BadInput(said);
            default -> new AiFailure.Unknown(said);
        };
    }
}
