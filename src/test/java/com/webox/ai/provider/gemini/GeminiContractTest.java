package com.webox.ai.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.AiFailure;
import com.webox.ai.Finding;
import com.webox.ai.TextOffering;
import com.webox.ai.TextReply;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.ai.provider.ModelServer;
import com.webox.ai.provider.TextContract;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Gemini: refusals inside a 200, the end of a quota in the body, thoughts that are paid for. */
class GeminiContractTest extends TextContract {

    @Override
    protected TextOffering offering(HttpCalls calls, Clock clock) {
        return new GeminiText(calls, clock);
    }

    @Override
    protected String vendor() {
        return "gemini";
    }

    @Override
    protected String base() {
        return "/v1beta";
    }

    @Override
    protected String path() {
        return "/v1beta/models/m-1:streamGenerateContent";
    }

    @Override
    protected String keyHeader() {
        return "x-goog-api-key";
    }

    @Override
    protected String keyValue() {
        return KEY;
    }

    @Override
    protected void says(ModelServer.Reply reply, String words) throws IOException {
        reply.event("{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":"
                + HttpCalls.JSON.writeValueAsString(words) + "}]},\"index\":0}]}");
    }

    @Override
    protected void ends(ModelServer.Reply reply, int in, int out) throws IOException {
        ends(reply, "STOP", in, out, 0);
    }

    @Override
    protected void refuses(ModelServer.Reply reply) throws IOException {
        reply.event(json("{'promptFeedback':{'blockReason':'PROHIBITED_CONTENT'},"
                + "'usageMetadata':{'promptTokenCount':120,'totalTokenCount':120}}"));
    }

    @Override
    protected void overQuota(ModelServer.Reply reply) throws IOException {
        reply.json(
                429,
                "{'error':{'code':429,'message':'slow','status':'RESOURCE_EXHAUSTED','details':["
                        + "{'@type':'type.googleapis.com/google.rpc.QuotaFailure'},"
                        + "{'@type':'type.googleapis.com/google.rpc.RetryInfo','retryDelay':'7s'}]}}");
    }

    @Override
    protected String error(int status, String message) {
        return "{'error':{'code':" + status + ",'message':'" + message + "','status':'INVALID_ARGUMENT'}}";
    }

    @Override
    protected String models(String... names) {
        return Arrays.stream(names)
                .map(name -> "{'name':'models/" + name + "','supportedGenerationMethods':['generateContent']}")
                .collect(Collectors.joining(",", "{'models':[", "]}"));
    }

    @Override
    protected String limitPointer() {
        return "/generationConfig/maxOutputTokens";
    }

    @Override
    protected String systemPointer() {
        return "/systemInstruction/parts/0/text";
    }

    @Override
    protected String userPointer() {
        return "/contents/0/parts/0/text";
    }

    @Test
    void anAnswerMayBeRefusedAfterItBegan() {
        for (String reason : List.of("SAFETY", "RECITATION", "PROHIBITED_CONTENT")) {
            server().plays(reply -> {
                says(reply, "I");
                ends(reply, reason, 100, 1, 0);
            });

            TextReply reply = write();

            assertThat(failure(reply)).isEqualTo(new AiFailure.RefusedByPolicy(reason));
            assertThat(reply.usage()).isEqualTo(new Usage(Unit.TOKEN, 100, 1, true));
        }
    }

    @Test
    void thoughtsArePaidForAsWords() {
        server().plays(reply -> {
            says(reply, "Cider");
            ends(reply, "STOP", 100, 20, 300);
        });

        assertThat(write().usage()).isEqualTo(new Usage(Unit.TOKEN, 100, 320, true));
    }

    @Test
    void aWrongKeyIsRecognisedThoughItsStatusIs400() {
        server().plays(reply -> reply.json(400, error(400, "API key not valid. Please pass a valid API key.")));

        assertThat(check().finding()).isEqualTo(Finding.KEY_REFUSED);
    }

    @Test
    void modelsThatDoNotWriteAreNotOffered() {
        server().plays(reply -> reply.json(
                200,
                "{'models':[{'name':'models/m-1','supportedGenerationMethods':['generateContent']},"
                        + "{'name':'models/embed','supportedGenerationMethods':['embedContent']}]}"));

        assertThat(check().models()).containsExactly("m-1");
    }

    private static void ends(ModelServer.Reply reply, String reason, int in, int out, int thought) throws IOException {
        reply.event(json("{'candidates':[{'content':{'role':'model','parts':[{'text':''}]},'finishReason':'" + reason
                + "','index':0}],'usageMetadata':{'promptTokenCount':" + in + ",'candidatesTokenCount':" + out
                + ",'thoughtsTokenCount':" + thought + ",'totalTokenCount':" + (in + out + thought) + "}}"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
