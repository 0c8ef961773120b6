package com.webox.ai.provider.mistral;

import com.webox.ai.Access;
import com.webox.ai.Check;
import com.webox.ai.TextModel;
import com.webox.ai.TextOffering;
import com.webox.ai.Vendor;
import com.webox.ai.provider.chat.ChatModel;
import com.webox.ai.provider.chat.ModelList;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mistral, in Europe. */
@Component
class MistralText implements TextOffering {

    private static final Vendor VENDOR = new Vendor(
            "mistral",
            "Mistral",
            URI.create("https://api.mistral.ai/v1"),
            "mistral-small-2603",
            false,
            false,
            URI.create("https://console.mistral.ai/api-keys"));

    private static final ModelList MODELS = new ModelList(
            "/models",
            Call::bearer,
            body -> body.path("data")
                    .valueStream()
                    .map(model -> model.path("id").asString("")));

    private final HttpCalls http;
    private final Clock clock;

    MistralText(HttpCalls http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(VENDOR);
    }

    @Override
    public TextModel model(Vendor vendor, Access access) {
        return new ChatModel(access, new MistralDialect(), http, clock);
    }

    @Override
    public Check check(Vendor vendor, Access access) {
        return MODELS.check(access, http);
    }
}
