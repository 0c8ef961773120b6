package com.webox.ai.provider.openai;

import com.webox.ai.TextOffering;
import com.webox.ai.provider.OpenAiLike;
import com.webox.platform.http.HttpCalls;
import java.time.Clock;

/** OpenAI. */
class OpenAiContractTest extends OpenAiLike {

    @Override
    protected TextOffering offering(HttpCalls calls, Clock clock) {
        return new CompatibleText(calls, clock);
    }

    @Override
    protected String vendor() {
        return "openai";
    }

    @Override
    protected String limitPointer() {
        return "/max_completion_tokens";
    }
}
