package com.webox.ai.provider.openai;

import com.webox.ai.TextOffering;
import com.webox.ai.provider.OpenAiLike;
import com.webox.platform.http.HttpCalls;
import java.time.Clock;

/** A server of one's own, such as llama.cpp. */
class LocalServerContractTest extends OpenAiLike {

    @Override
    protected TextOffering offering(HttpCalls calls, Clock clock) {
        return new CompatibleText(calls, clock);
    }

    @Override
    protected boolean schema() {
        return false;
    }

    @Override
    protected String vendor() {
        return "llamacpp";
    }

    @Override
    protected String limitPointer() {
        return "/max_tokens";
    }
}
