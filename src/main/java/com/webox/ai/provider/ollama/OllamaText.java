package com.webox.ai.provider.ollama;

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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Models on a machine of one's own. */
@Component
class OllamaText implements TextOffering {

    private static final Vendor VENDOR =
            new Vendor("ollama", "Ollama", URI.create("http://localhost:11434"), null, true, false, null);

    // A model without a tag means its latest.
    private static final ModelList MODELS = new ModelList(
            "/api/tags",
            Call::bearer,
            body -> body.path("models")
                    .valueStream()
                    .map(model -> model.path("name").asString(""))
                    .flatMap(name -> name.endsWith(":latest")
                            ? Stream.of(name, name.substring(0, name.lastIndexOf(':')))
                            : Stream.of(name)));

    private final HttpCalls http;
    private final Clock clock;

    OllamaText(HttpCalls http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(VENDOR);
    }

    @Override
    public TextModel model(Vendor vendor, Access access) {
        return new ChatModel(own(access), new OllamaDialect(), http, clock);
    }

    @Override
    public Check check(Vendor vendor, Access access) {
        return MODELS.check(own(access), http);
    }

    /** Ollama also speaks OpenAI's language, and many know it by that address. */
    private static Access own(Access access) {
        return access.to(URI.create(access.baseUrl().toString().replaceFirst("/v1$", "")));
    }
}
