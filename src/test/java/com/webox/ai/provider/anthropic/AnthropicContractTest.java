package com.webox.ai.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.AiFailure;
import com.webox.ai.TextOffering;
import com.webox.ai.TextReply;
import com.webox.ai.provider.ModelServer;
import com.webox.ai.provider.TextContract;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anthropic: named events, an error inside a stream, a refusal as a reason to stop. */
class AnthropicContractTest extends TextContract {

    @Override
    protected TextOffering offering(HttpCalls calls, Clock clock) {
        return new AnthropicText(calls, clock);
    }

    @Override
    protected boolean schema() {
        return false;
    }

    @Override
    protected String vendor() {
        return "anthropic";
    }

    @Override
    protected String base() {
        return "/v1";
    }

    @Override
    protected String path() {
        return "/v1/messages";
    }

    @Override
    protected String keyHeader() {
        return "x-api-key";
    }

    @Override
    protected String keyValue() {
        return KEY;
    }

    @Override
    protected void says(ModelServer.Reply reply, String words) throws IOException {
        if (!reply.begun()) {
            event(
                    reply,
                    "message_start",
                    "'message':{'id':'msg_1','type':'message','role':'assistant','model':'m-1','content':[],"
                            + "'stop_reason':null,'usage':{'input_tokens':120,'output_tokens':1}}");
            event(reply, "content_block_start", "'index':0,'content_block':{'type':'text','text':''}");
            event(reply, "ping", "'x':1");
        }
        event(
                reply,
                "content_block_delta",
                "'index':0,'delta':{'type':'text_delta','text':" + HttpCalls.JSON.writeValueAsString(words) + "}");
    }

    @Override
    protected void ends(ModelServer.Reply reply, int in, int out) throws IOException {
        stops(reply, "end_turn", in, out);
    }

    @Override
    protected void refuses(ModelServer.Reply reply) throws IOException {
        says(reply, "I");
        stops(reply, "refusal", 120, 1);
    }

    @Override
    protected void overQuota(ModelServer.Reply reply) throws IOException {
        reply.header("retry-after", "7").json(429, error(429, "slow down"));
    }

    @Override
    protected String error(int status, String message) {
        String type = switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 429 -> "rate_limit_error";
            case 500 -> "api_error";
            default -> "invalid_request_error";
        };
        return "{'type':'error','error':{'type':'" + type + "','message':'" + message + "'},'request_id':'req_1'}";
    }

    @Override
    protected String models(String... names) {
        return Arrays.stream(names)
                .map(name -> "{'type':'model','id':'" + name + "','display_name':'M'}")
                .collect(Collectors.joining(",", "{'data':[", "],'has_more':false}"));
    }

    @Override
    protected String limitPointer() {
        return "/max_tokens";
    }

    @Override
    protected String systemPointer() {
        return "/system/0/text";
    }

    @Override
    protected String userPointer() {
        return "/messages/0/content/0/text";
    }

    @Test
    void theVersionOfTheApiIsNamed() {
        server().plays(reply -> {
            says(reply, "Cider");
            ends(reply, 1, 1);
        });

        write();

        assertThat(server().asked().getFirst().header("anthropic-version")).isEqualTo("2023-06-01");
    }

    @ParameterizedTest
    @CsvSource({"overloaded_error, down", "rate_limit_error, quota", "invalid_request_error, input", "odd, unknown"})
    void anErrorInsideAStreamIsThatError(String type, String code) {
        server().plays(reply -> {
            says(reply, "Ci");
            event(reply, "error", "'error':{'type':'" + type + "','message':'Overloaded'}");
        });

        TextReply reply = write();

        assertThat(failure(reply).code()).isEqualTo(code);
        assertThat(reply.usage().in()).isPositive();
    }

    @Test
    void aNameStandsForItsDatedVersions() {
        server().plays(reply -> reply.json(200, models("m-1-20251001")));

        assertThat(check().works()).isTrue();
    }

    @Test
    void itsOwnStatusForTooBusyIsDown() {
        server().plays(reply -> reply.json(529, error(529, "Overloaded")));

        assertThat(failure(write())).isInstanceOf(AiFailure.ProviderDown.class);
    }

    private static void stops(ModelServer.Reply reply, String reason, int in, int out) throws IOException {
        event(reply, "content_block_stop", "'index':0");
        event(
                reply,
                "message_delta",
                "'delta':{'stop_reason':'" + reason + "','stop_sequence':null},'usage':{'input_tokens':" + in
                        + ",'output_tokens':" + out + "}");
        event(reply, "message_stop", "'x':1");
    }

    private static void event(ModelServer.Reply reply, String name, String fields) throws IOException {
        reply.event(name, ("{'type':'" + name + "',").replace('\'', '"') + fields.replace('\'', '"') + "}");
    }
}
