package com.webox.ai.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.AiFailure;
import com.webox.ai.TextOffering;
import com.webox.ai.provider.ModelServer;
import com.webox.ai.provider.TextContract;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ollama: lines of JSON, and an error may be one of them. */
class OllamaContractTest extends TextContract {

    @Override
    protected TextOffering offering(HttpCalls calls, Clock clock) {
        return new OllamaText(calls, clock);
    }

    @Override
    protected String vendor() {
        return "ollama";
    }

    /** Its OpenAI address, which many know it by; its own API lies beside it. */
    @Override
    protected String base() {
        return "/v1";
    }

    @Override
    protected String path() {
        return "/api/chat";
    }

    @Override
    protected String keyHeader() {
        return "Authorization";
    }

    @Override
    protected String keyValue() {
        return "Bearer " + KEY;
    }

    @Override
    protected void says(ModelServer.Reply reply, String words) throws IOException {
        reply.line(
                "{\"model\":\"m-1\",\"created_at\":\"2026-11-21T12:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":"
                        + HttpCalls.JSON.writeValueAsString(words) + "},\"done\":false}");
    }

    @Override
    protected void ends(ModelServer.Reply reply, int in, int out) throws IOException {
        reply.line(("{'model':'m-1','created_at':'2026-11-21T12:00:00Z','message':{'role':'assistant','content':''},"
                        + "'done':true,'done_reason':'stop','prompt_eval_count':" + in + ",'eval_count':" + out + "}")
                .replace('\'', '"'));
    }

    /** It has no rules of its own; a proxy before it may. */
    @Override
    protected void refuses(ModelServer.Reply reply) throws IOException {
        reply.json(403, "{'error':{'message':'no','type':'moderation_blocked'}}");
    }

    @Override
    protected void overQuota(ModelServer.Reply reply) throws IOException {
        reply.header("Retry-After", "7").json(429, error(429, "slow down"));
    }

    @Override
    protected String error(int status, String message) {
        return "{'error':'" + message + "'}";
    }

    @Override
    protected String models(String... names) {
        return Arrays.stream(names)
                .map(name -> "{'name':'" + name + ":latest','model':'" + name + ":latest'}")
                .collect(Collectors.joining(",", "{'models':[", "]}"));
    }

    @Override
    protected String limitPointer() {
        return "/options/num_predict";
    }

    @Override
    protected String systemPointer() {
        return "/messages/0/content";
    }

    @Override
    protected String userPointer() {
        return "/messages/1/content";
    }

    @Test
    void anErrorAmongTheLinesIsAnError() {
        server().plays(reply -> {
            says(reply, "Ci");
            reply.line("{\"error\":\"model runner has stopped\"}");
        });

        assertThat(failure(write())).isEqualTo(new AiFailure.ProviderDown("model runner has stopped"));
    }

    @Test
    void itIsAskedForRoomEnough() {
        server().plays(reply -> {
            says(reply, "Cider");
            ends(reply, 1, 1);
        });

        write();

        assertThat(server().asked().getFirst().body().at("/options/num_ctx").asInt())
                .isGreaterThanOrEqualTo(16_384);
    }
}
