package com.webox.ai.provider.chat;

import com.webox.ai.Access;
import com.webox.ai.AiFailure;
import com.webox.platform.http.Reply;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Where vendors differ when a chat is streamed. */
public interface Dialect {

    /**
     * The library's model for one chat.
     *
     * @param wire to be given to the library as its HTTP client
     * @param longest most tokens of the answer
     */
    StreamingChatModel model(Access access, Wire wire, int longest);

    /** What an answer means that is no success. */
    default AiFailure failure(Reply.Answer answer, Instant now) {
        return Failures.of(answer, now);
    }

    /** Hears each event before the library does, for what the library does not pass on. */
    default void hear(JsonNode event, Aside aside) {}

    /** Whether a JSON schema may be sent with a request, so that the answer follows it. */
    default boolean takesSchema() {
        return true;
    }
}
