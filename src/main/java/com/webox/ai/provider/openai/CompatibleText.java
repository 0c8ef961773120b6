package com.webox.ai.provider.openai;

import com.webox.ai.Access;
import com.webox.ai.Check;
import com.webox.ai.TextModel;
import com.webox.ai.TextOffering;
import com.webox.ai.Vendor;
import com.webox.ai.provider.chat.ChatModel;
import com.webox.ai.provider.chat.Dialect;
import com.webox.ai.provider.chat.ModelList;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every address that speaks OpenAI's chat language. */
@Component
class CompatibleText implements TextOffering {

    private static final ModelList MODELS = new ModelList(
            "/models",
            Call::bearer,
            body -> body.path("data")
                    .valueStream()
                    .map(model -> model.path("id").asString("")));

    private final Map<String, Preset> presets = Preset.all();
    private final HttpCalls http;
    private final Clock clock;

    CompatibleText(HttpCalls http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public List<Vendor> vendors() {
        return presets.entrySet().stream()
                .map(each -> each.getValue().vendor(each.getKey()))
                .toList();
    }

    @Override
    public TextModel model(Vendor vendor, Access access) {
        // Addresses of unknown make are more often old than new.
        Dialect dialect = Optional.ofNullable(presets.get(vendor.key()))
                .map(preset -> new OpenAiDialect(preset.older(), preset.schema()))
                .orElseGet(() -> new OpenAiDialect(true, false));
        return new ChatModel(access, dialect, http, clock);
    }

    @Override
    public Check check(Vendor vendor, Access access) {
        return MODELS.check(access, http);
    }
}
