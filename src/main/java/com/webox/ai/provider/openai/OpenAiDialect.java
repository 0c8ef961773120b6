package com.webox.ai.provider.openai;

import com.webox.ai.Access;
import com.webox.ai.provider.chat.Dialect;
import com.webox.ai.provider.chat.Wire;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/**
 * OpenAI's {@code /chat/completions}; tells usage in the stream because the library asks for it.
 *
 * @param older whether the limit is called {@code max_tokens}, as it was at first and still is on most servers of one's
 *     own; newer models of OpenAI refuse that
 * @param takesSchema whether a JSON schema may be sent; not every server and model takes one
 */
record OpenAiDialect(boolean older, boolean takesSchema) implements Dialect {

    @Override
    public StreamingChatModel model(Access access, Wire wire, int longest) {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(access.baseUrl().toString())
                .apiKey(access.apiKey())
                .modelName(access.maker().model())
                .timeout(access.timeout());
        return (older ? builder.maxTokens(longest) : builder.maxCompletionTokens(longest)).build();
    }
}
