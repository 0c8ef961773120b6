package com.webox.ai.provider.mistral;

import com.webox.ai.Access;
import com.webox.ai.provider.chat.Dialect;
import com.webox.ai.provider.chat.Wire;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.mistralai.MistralAiStreamingChatModel;

/** Mistral's {@code /chat/completions}: near to OpenAI's, but it refuses fields that it does not know. */
record MistralDialect() implements Dialect {

    @Override
    public StreamingChatModel model(Access access, Wire wire, int longest) {
        return MistralAiStreamingChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(access.baseUrl().toString())
                .apiKey(access.apiKey())
                .modelName(access.maker().model())
                .maxTokens(longest)
                .timeout(access.timeout())
                .build();
    }
}
