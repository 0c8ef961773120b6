package com.webox.ai.provider.ollama;

import com.webox.ai.Access;
import com.webox.ai.AiFailure;
import com.webox.ai.provider.chat.Aside;
import com.webox.ai.provider.chat.Dialect;
import com.webox.ai.provider.chat.Wire;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Ollama's {@code /api/chat}: a line of JSON an event, and an error may come as a line of a 200. */
record OllamaDialect() implements Dialect {

    /** Its own default cuts long texts without a word. */
    private static final int CONTEXT = 16_384;

    @Override
    public StreamingChatModel model(Access access, Wire wire, int longest) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(access.baseUrl().toString())
                .customHeaders(
                        access.apiKey().isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + access.apiKey()))
                .modelName(access.maker().model())
                .numPredict(longest)
                .numCtx(Math.max(CONTEXT, longest * 2))
                .timeout(access.timeout())
                .build();
    }

    @Override
    public void hear(JsonNode event, Aside aside) {
        String error = event.path("error").asString("");
        if (!error.isEmpty()) {
            aside.failed(new AiFailure.ProviderDown(error));
        }
    }
}
