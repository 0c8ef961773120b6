package com.webox.ai.provider.anthropic;

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

/** Anthropic, with its Claude models. */
@Component
class AnthropicText implements TextOffering {

    private static final Vendor VENDOR = new Vendor(
            "anthropic",
            "Anthropic",
            URI.create("https://api.anthropic.com/v1"),
            "claude-haiku-4-5",
            false,
            false,
            URI.create("https://console.anthropic.com/settings/keys"));

    private static final ModelList MODELS = new ModelList(
            "/models?limit=100",
            (call, key) -> call.header("x-api-key", key).header("anthropic-version", AnthropicDialect.VERSION),
            body -> body.path("data")
                    .valueStream()
                    .map(model -> model.path("id").asString("")));

    private final HttpCalls http;
    private final Clock clock;

    AnthropicText(HttpCalls http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(VENDOR);
    }

    @Override
    public TextModel model(Vendor vendor, Access access) {
        return new ChatModel(access, new AnthropicDialect(), http, clock);
    }

    @Override
    public Check check(Vendor vendor, Access access) {
        return MODELS.check(access, http);
    }
}
