package com.webox.ai.provider.luma;

import com.webox.ai.AiFailure;
import com.webox.ai.Maker;
import com.webox.ai.video.VideoDoor;
import com.webox.ai.video.VideoErrors;
import com.webox.ai.video.VideoModel;
import com.webox.ai.video.VideoReply;
import com.webox.ai.video.VideoRequest;
import com.webox.kernel.Money;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A model of Luma's Dream Machine. Knows no idempotency key: what was ordered once is never ordered again by itself. */
final class LumaVideo implements VideoModel {

    private static final String USUAL_MODEL = "ray-flash-2";
    private static final String RESOLUTION = "720p";
    private static final Duration LOOK_AFTER = Duration.ofSeconds(3);

    /** About 10 orders at once and 20 a minute are taken; an empty account has a status of its own. */
    private static final Duration BUSY_FOR = Duration.ofSeconds(20);

    private final Maker maker;
    private final VideoDoor door;
    private final Money segment;
    private final HttpCalls http;
    private final Clock clock;

    LumaVideo(VideoDoor door, Money segment, HttpCalls http, Clock clock) {
        this.maker = new Maker(LumaVideos.KEY, "Luma", Objects.requireNonNullElse(door.model(), USUAL_MODEL));
        this.door = door;
        this.segment = segment;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Maker maker() {
        return maker;
    }

    @Override
    public URI address() {
        return door.baseUrl();
    }

    @Override
    public Money price(VideoRequest request) {
        return new Money(segment.micros() * request.segments(), segment.currency());
    }

    @Override
    public Optional<String> obstacle(VideoRequest request) {
        return Optional.empty();
    }

    @Override
    public Duration lookAfter() {
        return LOOK_AFTER;
    }

    @Override
    public VideoReply.Ordered order(VideoRequest request, Runnable lastCheck) {
        Reply reply = http.send(call(Call.post(door.at("/generations/video")))
                .json(body(request))
                .checkedBeforeBody(lastCheck));
        if (!(reply instanceof Reply.Answer answer)) {
            return new VideoReply.Failed(VideoErrors.unanswered(reply), false);
        }
        if (!answer.ok()) {
            return new VideoReply.Failed(
                    VideoErrors.ordering(answer, said(answer.json()), clock.instant(), BUSY_FOR), false);
        }
        return VideoErrors.taken(answer);
    }

    @Override
    public VideoReply.Seen look(String handle) {
        Reply reply = http.send(call(Call.get(door.at("/generations/" + handle))));
        if (reply instanceof Reply.Answer gone && (gone.status() == 404 || gone.status() == 410)) {
            return new VideoReply.Failed(new AiFailure.Unknown("Luma does not know it any more"), true);
        }
        if (!(reply instanceof Reply.Answer answer) || !answer.ok()) {
            return new VideoReply.NoAnswer(VideoErrors.looking(reply, clock.instant()));
        }
        JsonNode generation = answer.json();
        return switch (generation.path("state").asString("")) {
            case "queued" -> new VideoReply.Queued();
            case "dreaming" -> new VideoReply.Making(null);
            case "completed" -> ready(generation);
            case "failed" -> failed(generation.path("failure_reason").asString(""));
            default -> new VideoReply.NoAnswer(new AiFailure.ProviderDown("the answer makes no sense"));
        };
    }

    @Override
    public void cancel(String handle) {
        http.send(call(Call.delete(door.at("/generations/" + handle))));
    }

    private static VideoReply.Seen ready(JsonNode generation) {
        try {
            URI address = URI.create(generation.path("assets").path("video").asString(""));
            if (address.getHost() != null) {
                return new VideoReply.Ready(address, null);
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below.
        }
        return new VideoReply.NoAnswer(new AiFailure.ProviderDown("it is ready and has no address"));
    }

    private static VideoReply.Failed failed(String reason) {
        return VideoErrors.refused(reason)
                ? new VideoReply.Failed(new AiFailure.RefusedByPolicy(reason), false)
                : new VideoReply.Failed(new AiFailure.ProviderDown(reason), false);
    }

    private ObjectNode body(VideoRequest request) {
        ObjectNode body = HttpCalls.JSON.createObjectNode();
        body.put("prompt", request.prompt());
        body.put("model", maker.model());
        body.put(
                "aspect_ratio",
                switch (request.shape()) {
                    case WIDE -> "16:9";
                    case TALL -> "9:16";
                    case SQUARE -> "1:1";
                });
        body.put("resolution", RESOLUTION);
        body.put("duration", request.segments() == 1 ? "5s" : "9s");
        URI image = request.image();
        if (image != null) {
            body.putObject("keyframes").putObject("frame0").put("type", "image").put("url", image.toString());
        }
        return body;
    }

    private Call call(Call call) {
        return call.bearer(door.apiKey()).header("Accept", "application/json").timeout(door.timeout());
    }

    private static String said(JsonNode body) {
        JsonNode detail = body.path("detail");
        return detail.isString()
                ? detail.asString()
                : detail.path(0).path("msg").asString("");
    }
}
