package com.webox.ai.provider.mistral;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.AiFailure;
import com.webox.ai.TextOffering;
import com.webox.ai.provider.ApiDescription;
import com.webox.ai.provider.ModelServer;
import com.webox.ai.provider.OpenAiLike;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Mistral. */
class MistralContractTest extends OpenAiLike {

    @Override
    protected TextOffering offering(HttpCalls calls, Clock clock) {
        return new MistralText(calls, clock);
    }

    @Override
    protected String vendor() {
        return "mistral";
    }

    /** Usage comes with the last words, not behind them. */
    @Override
    protected void ends(ModelServer.Reply reply, int in, int out) throws IOException {
        reply.event(("{'id':'c1','object':'chat.completion.chunk','created':1,'model':'m-1','choices':[{'index':0,"
                        + "'delta':{'content':''},'finish_reason':'stop'}],'usage':{'prompt_tokens':" + in
                        + ",'completion_tokens':" + out + ",'total_tokens':" + (in + out) + "}}")
                .replace('\'', '"'));
        reply.event("[DONE]");
    }

    @Override
    protected String systemPointer() {
        return "/messages/0/content/0/text";
    }

    @Override
    protected String userPointer() {
        return "/messages/1/content/0/text";
    }

    @Override
    protected String error(int status, String message) {
        return status == 400
                ? "{'detail':[{'loc':['body'],'msg':'" + message + "','type':'extra'}]}"
                : "{'message':'" + message + "','request_id':'1'}";
    }

    @Test
    void whatIsSentIsWhatMistralDescribes() {
        server().plays(reply -> {
            reply.says("Cider");
            reply.ends("stop", 1, 1);
        });

        write();

        assertThat(ApiDescription.find("mistral")
                        .errors(
                                "/v1/chat/completions",
                                server().asked().getFirst().body()))
                .isEmpty();
    }

    @Test
    void aFieldItDoesNotKnowIsBadInput() {
        server().plays(reply ->
                reply.json(422, "{'detail':[{'loc':['body'],'msg':'Extra inputs are not permitted','type':'extra'}]}"));

        assertThat(failure(write())).isEqualTo(new AiFailure.BadInput("Extra inputs are not permitted"));
    }
}
