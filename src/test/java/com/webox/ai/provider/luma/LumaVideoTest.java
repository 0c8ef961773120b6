package com.webox.ai.provider.luma;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.video.VideoDoor;
import com.webox.ai.video.VideoModel;
import com.webox.ai.video.VideoModelContract;
import com.webox.ai.video.VideoReply;
import com.webox.ai.video.VideoRequest;
import com.webox.kernel.Money;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Luma keeps the contract, and is sent what its API describes. */
class LumaVideoTest extends VideoModelContract {

    @Override
    protected VideoModel model(VideoDoor door) {
        return new LumaVideo(door, Money.dollars("0.15"), http, clock);
    }

    @Override
    protected String orderPath(VideoRequest request) {
        return "/generations/video";
    }

    @Override
    protected String lookPath(String handle) {
        return "/generations/" + handle;
    }

    @Override
    protected String taken(String handle) {
        return "{'id':'" + handle + "','generation_type':'video','state':'queued','failure_reason':null,'assets':null}";
    }

    @Override
    protected String queued() {
        return "{'id':'order-1','state':'queued','assets':null}";
    }

    @Override
    protected String making() {
        return "{'id':'order-1','state':'dreaming','assets':null}";
    }

    @Override
    protected String ready(URI address) {
        return "{'id':'order-1','state':'completed','assets':{'video':'" + address + "','image':'x'}}";
    }

    @Override
    protected String refusedWhileMaking() {
        return "{'id':'order-1','state':'failed','failure_reason':'Content moderation failed for this prompt'}";
    }

    @Override
    protected String brokenWhileMaking() {
        return "{'id':'order-1','state':'failed','failure_reason':'An internal error occurred'}";
    }

    @Override
    protected String error(String said) {
        return "{'detail':'" + said + "'}";
    }

    @Test
    void wordsAndPicturesAreSentAsLumaWantsThem() {
        server.plays("POST", reply -> reply.json(201, taken("order-1")));

        model().order(WORDS, () -> {});
        model().order(PICTURE, () -> {});

        JsonNode words = server.asked().getFirst().body();
        assertThat(words.path("prompt").asString()).isEqualTo("A lantern in the orchard");
        assertThat(words.path("model").asString()).isEqualTo("ray-flash-2");
        assertThat(words.path("aspect_ratio").asString()).isEqualTo("16:9");
        assertThat(words.path("duration").asString()).isEqualTo("5s");
        assertThat(words.path("resolution").asString()).isEqualTo("720p");
        assertThat(words.has("keyframes")).isFalse();
        JsonNode picture = server.asked().getLast().body();
        assertThat(picture.path("aspect_ratio").asString()).isEqualTo("9:16");
        assertThat(picture.path("duration").asString()).isEqualTo("9s");
        JsonNode frame = picture.path("keyframes").path("frame0");
        assertThat(frame.path("type").asString()).isEqualTo("image");
        assertThat(frame.path("url").asString()).isEqualTo("https://media.example.com/lantern.jpg");
        assertThat(model().price(WORDS)).isEqualTo(Money.dollars("0.15"));
        assertThat(model().price(PICTURE)).isEqualTo(Money.dollars("0.30"));
    }

    @Test
    void aBusyLumaTakesOrdersAgainSoon() {
        server.plays("POST", reply -> reply.json(429, error("Too many concurrent generations")));

        assertThat(model().order(WORDS, () -> {}))
                .isEqualTo(new VideoReply.Failed(new com.webox.ai.AiFailure.OverQuota(NOW.plusSeconds(20)), false));
    }
}
