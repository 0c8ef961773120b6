package com.webox.ai.provider.builtin;

import com.webox.ai.PriceList;
import com.webox.ai.TextModel;
import com.webox.ai.TextModels;
import com.webox.kernel.WorkspaceId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The engine that is always there. */
@Component
class BuiltInModels implements TextModels {

    private final List<TextModel> engine;

    BuiltInModels(PriceList prices) {
        engine = List.of(new BuiltInText(prices.currency()));
    }

    @Override
    public List<TextModel> of(WorkspaceId workspace) {
        return engine;
    }
}
