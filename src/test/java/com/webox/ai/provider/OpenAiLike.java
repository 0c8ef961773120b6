package com.webox.ai.provider;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The contract in OpenAI's chat language, which others speak too. */
public abstract class OpenAiLike extends TextContract {

    @Override
    protected String base() {
        return "/v1";
    }

    @Override
    protected String path() {
        return "/v1/chat/completions";
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
        reply.says(words);
    }

    @Override
    protected void ends(ModelServer.Reply reply, int in, int out) throws IOException {
        reply.ends("stop", in, out);
    }

    @Override
    protected void refuses(ModelServer.Reply reply) throws IOException {
        reply.json(400, "{'error':{'message':'no','type':'invalid_request_error','code':'content_policy_violation'}}");
    }

    @Override
    protected void overQuota(ModelServer.Reply reply) throws IOException {
        reply.header("Retry-After", "7").json(429, error(429, "slow down"));
    }

    @Override
    protected String error(int status, String message) {
        return "{'error':{'message':'" + message + "','type':'some_error','code':null}}";
    }

    @Override
    protected String models(String... names) {
        return Arrays.stream(names)
                .map(name -> "{'id':'" + name + "','object':'model'}")
                .collect(Collectors.joining(",", "{'object':'list','data':[", "]}"));
    }

    @Override
    protected String limitPointer() {
        return "/max_tokens";
    }

    @Override
    protected String systemPointer() {
        return "/messages/0/content";
    }

    @Override
    protected String userPointer() {
        return "/messages/1/content";
    }
}
