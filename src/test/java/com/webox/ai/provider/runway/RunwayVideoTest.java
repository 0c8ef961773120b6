package com.webox.ai.provider.runway;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.AiFailure;
import com.webox.ai.video.VideoDoor;
import com.webox.ai.video.VideoModel;
import com.webox.ai.video.VideoModelContract;
import com.webox.ai.video.VideoReply;
import com.webox.ai.video.VideoRequest;
import com.webox.ai.video.VideoShape;
import com.webox.kernel.Money;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runway keeps the contract, and is sent what its API describes. */
class RunwayVideoTest extends VideoModelContract {

    @Override
    protected VideoModel model(VideoDoor door) {
        return new RunwayVideo(door, new RunwayVideo.Prices(Money.dollars("0.25"), Money.dollars("0.60")), http, clock);
    }

    @Override
    protected String orderPath(VideoRequest request) {
        return request.image() == null ? "/v1/text_to_video" : "/v1/image_to_video";
    }

    @Override
    protected String lookPath(String handle) {
        return "/v1/tasks/" + handle;
    }

    @Override
    protected String taken(String handle) {
        return "{'id':'" + handle + "','estimatedCost':{'credits':60}}";
    }

    @Override
    protected String queued() {
        return "{'id':'order-1','status':'THROTTLED','createdAt':'2026-11-21T12:00:00Z'}";
    }

    @Override
    protected String making() {
        return "{'id':'order-1','status':'RUNNING','progress':0.42}";
    }

    @Override
    protected String ready(URI address) {
        return "{'id':'order-1','status':'SUCCEEDED','output':['" + address + "'],'cost':{'credits':60}}";
    }

    @Override
    protected String refusedWhileMaking() {
        return "{'id':'order-1','status':'FAILED','failure':'no','failureCode':'SAFETY.INPUT.TEXT'}";
    }

    @Override
    protected String brokenWhileMaking() {
        return "{'id':'order-1','status':'FAILED','failure':'oops','failureCode':'INTERNAL.BAD_OUTPUT.CODE01'}";
    }

    @Override
    protected String error(String said) {
        return "{'error':'" + said + "'}";
    }

    @Test
    void wordsAndPicturesGoToTheModelThatTakesThem() {
        server.plays("POST", reply -> reply.json(200, taken("order-1")));

        model().order(WORDS, () -> {});
        model().order(PICTURE, () -> {});

        assertThat(server.asked())
                .extracting(asked -> asked.path())
                .containsExactly("/v1/text_to_video", "/v1/image_to_video");
        assertThat(server.asked())
                .allSatisfy(asked -> assertThat(asked.headers()).containsEntry("x-runway-version", "2024-11-06"));
        JsonNode words = server.asked().getFirst().body();
        assertThat(words.path("model").asString()).isEqualTo("gen4.5");
        assertThat(words.path("promptText").asString()).isEqualTo("A lantern in the orchard");
        assertThat(words.path("ratio").asString()).isEqualTo("1280:720");
        assertThat(words.path("duration").asInt()).isEqualTo(5);
        JsonNode picture = server.asked().getLast().body();
        assertThat(picture.path("model").asString()).isEqualTo("gen4_turbo");
        assertThat(picture.path("promptImage").asString()).isEqualTo("https://media.example.com/lantern.jpg");
        assertThat(picture.path("ratio").asString()).isEqualTo("720:1280");
        assertThat(picture.path("duration").asInt()).isEqualTo(10);
        assertThat(model().price(WORDS)).isEqualTo(Money.dollars("0.60"));
        assertThat(model().price(PICTURE)).isEqualTo(Money.dollars("0.50"));
        assertThat(model().maker(PICTURE).model()).isEqualTo("gen4_turbo");
    }

    @Test
    void itsOwnFiguresAreTaken() {
        server.plays("GET", reply -> reply.json(200, making()));
        assertThat(model().look("order-1")).isEqualTo(new VideoReply.Making(42));

        URI film = URI.create("https://cdn.example.com/1.mp4");
        server.plays("GET", reply -> reply.json(200, ready(film)));
        assertThat(model().look("order-1")).isEqualTo(new VideoReply.Ready(film, Money.dollars("0.60")));
    }

    @Test
    void theLimitOfADayWithoutAnEndIsNotWaitedFor() {
        server.plays("POST", reply -> reply.json(429, error("Daily limit reached")));

        assertThat(model().order(WORDS, () -> {}))
                .isEqualTo(new VideoReply.Failed(new AiFailure.OverQuota(null), false));
    }

    @Test
    void aBadPictureIsToldFromARefusedOne() {
        server.plays(
                "GET",
                reply -> reply.json(
                        200, "{'id':'order-1','status':'FAILED','failure':'too small','failureCode':'ASSET.INVALID'}"));
        assertThat(model().look("order-1"))
                .isEqualTo(new VideoReply.Failed(new AiFailure.BadInput("too small"), false));

        server.plays("GET", reply -> reply.json(200, refusedWhileMaking()));
        assertThat(((VideoReply.Failed) model().look("order-1")).paid())
                .as("not always paid back")
                .isTrue();
    }

    @Test
    void aSquareNeedsAPicture() {
        assertThat(model().obstacle(new VideoRequest("x", null, VideoShape.SQUARE, 1)))
                .isPresent();
        assertThat(model().obstacle(WORDS)).isEmpty();
    }
}
