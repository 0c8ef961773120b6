package com.webox.ai.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.ImageFormat;
import com.webox.ai.ImageModel;
import com.webox.ai.ImageReply;
import com.webox.ai.ImageRequest;
import com.webox.ai.ImageStyle;
import com.webox.ai.Maker;
import com.webox.ai.Stop;
import com.webox.ai.TokenPrice;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.ai.provider.ApiDescription;
import com.webox.ai.provider.PictureDoor;
import com.webox.ai.provider.PictureServer;
import com.webox.ai.provider.PictureServer.Play;
import com.webox.ai.provider.RemoteImageContract;
import com.webox.kernel.Money;
import com.webox.platform.http.HttpCalls;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OpenAiImageTest extends RemoteImageContract {

    private static final Currency DOLLAR = Currency.getInstance("USD");

    @Override
    protected ImageModel model(URI address, Duration timeout) {
        return model("gpt-image-1.5", address, timeout);
    }

    private ImageModel model(String name, URI address, Duration timeout) {
        return new OpenAiImage(
                new PictureDoor(
                        new Maker("openai", "OpenAI", name),
                        URI.create(address + "/v1"),
                        "sk-test",
                        new TokenPrice(new BigDecimal(8), new BigDecimal(32), DOLLAR),
                        false,
                        timeout),
                http,
                CLOCK);
    }

    @Override
    protected Play made(byte[] file) {
        return PictureServer.json(
                200,
                "{'created':1,'data':[{'b64_json':'" + Base64.getEncoder().encodeToString(file)
                        + "'}],'usage':{'input_tokens':90,'output_tokens':1056,'total_tokens':1146}}");
    }

    @Override
    protected Play refusal() {
        return PictureServer.json(
                400, "{'error':{'message':'Your request was rejected','type':'x','code':'moderation_blocked'}}");
    }

    @Override
    protected Play tooFast() {
        return PictureServer.json(
                429, "{'error':{'message':'slow down','code':'rate_limit_exceeded'}}", "Retry-After", "20");
    }

    @Override
    protected Play empty() {
        return PictureServer.json(429, "{'error':{'message':'pay','code':'insufficient_quota'}}", "Retry-After", "20");
    }

    @Override
    protected Play badInput() {
        return PictureServer.json(
                400, "{'error':{'message':'The model does not exist" + " x".repeat(400) + "','code':'x'}}");
    }

    @Test
    void itCostsWhatTheAnswerCounts() {
        ImageReply reply = ask();

        assertThat(reply.usage()).isEqualTo(new Usage(Unit.TOKEN, 90, 1056, true));
        assertThat(model().price().of(reply.usage())).isEqualTo(Money.dollars("0.034512"));
    }

    @Test
    void anAnswerThatDoesNotCountIsEstimated() {
        server.plays(PictureServer.json(
                200, "{'data':[{'b64_json':'" + Base64.getEncoder().encodeToString(picture("png", 100, 100)) + "'}]}"));

        ImageReply reply = ask();

        assertThat(reply).isInstanceOf(ImageReply.Drawn.class);
        assertThat(reply.usage()).isEqualTo(model().likely(REQUEST));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-1.5, SQUARE, 1024x1024",
        "gpt-image-1.5, PORTRAIT, 1024x1536",
        "gpt-image-1.5, STORY, 1024x1536",
        "gpt-image-1.5, LINK, 1536x1024",
        "gpt-image-1.5, WIDE, 1536x1024",
        "gpt-image-2, PORTRAIT, 1072x1344",
        "gpt-image-2, WIDE, 1920x1072",
        "some-local-model, STORY, 1024x1536"
    })
    void whatIsSentIsWhatOpenAiDescribes(String name, ImageFormat format, String size) {
        model(name, server.address(), Duration.ofSeconds(20))
                .make(ImageRequest.of("test", "Cidre « Récolte »", ImageStyle.PAPERCUT, format), Stop.never());

        PictureServer.Asked asked = server.asked().getFirst();
        JsonNode body = HttpCalls.JSON.readTree(asked.body());
        assertThat(asked.path()).isEqualTo("/v1/images/generations");
        assertThat(ApiDescription.find("openai").errors("/images/generations", body))
                .isEmpty();
        assertThat(body.path("size").asString()).isEqualTo(size);
        assertThat(body.path("n").asInt()).isEqualTo(1);
        assertThat(body.path("prompt").asString()).contains("Cidre « Récolte »", "paper-cut");
        assertThat(body.has("response_format")).isEqualTo(!name.startsWith("gpt-image"));
    }
}
