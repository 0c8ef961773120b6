package com.webox.ai.provider.gemini;

import com.webox.ai.Access;
import com.webox.ai.Check;
import com.webox.ai.TextModel;
import com.webox.ai.TextOffering;
import com.webox.ai.Vendor;
import com.webox.ai.provider.chat.ChatModel;
import com.webox.ai.provider.chat.ModelList;
import com.webox.platform.http.HttpCalls;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Google Gemini. */
@Component
class GeminiText implements TextOffering {

    private static final Vendor VENDOR = new Vendor(
            "gemini",
            "Google Gemini",
            URI.create("https://generativelanguage.googleapis.com/v1beta"),
            "gemini-2.5-flash",
            false,
            false,
            URI.create("https://aistudio.google.com/apikey"));

    private static final ModelList MODELS = new ModelList(
            "/models?pageSize=1000",
            (call, key) -> call.header("x-goog-api-key", key),
            body -> body.path("models")
                    .valueStream()
                    .filter(GeminiText::writes)
                    .map(model -> model.path("name").asString("").replaceFirst("^models/", "")));

    private final HttpCalls http;
    private final Clock clock;

    GeminiText(HttpCalls http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(VENDOR);
    }

    @Override
    public TextModel model(Vendor vendor, Access access) {
        return new ChatModel(access, new GeminiDialect(), http, clock);
    }

    @Override
    public Check check(Vendor vendor, Access access) {
        return MODELS.check(access, http);
    }

    private static boolean writes(JsonNode model) {
        return model.path("supportedGenerationMethods")
                .valueStream()
                .anyMatch(method -> method.asString("").equals("generateContent"));
    }
}
