package com.webox.ai.provider.runway;

import com.webox.ai.AiFailure;
import com.webox.ai.Maker;
import com.webox.ai.video.VideoDoor;
import com.webox.ai.video.VideoErrors;
import com.webox.ai.video.VideoModel;
import com.webox.ai.video.VideoReply;
import com.webox.ai.video.VideoRequest;
import com.webox.ai.video.VideoShape;
import com.webox.kernel.Money;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runway's models: a cheap one that brings a picture to life, a dearer one for words alone. Knows no idempotency key:
 * what was ordered once is never ordered again by itself.
 */
final class RunwayVideo implements VideoModel {

    /** What a segment costs. */
    record Prices(Money fromImage, Money fromWords) {}

    private static final String FROM_IMAGE = "gen4_turbo";
    private static final String FROM_WORDS = "gen4.5";
    private static final String VERSION = "2024-11-06";
    private static final Duration LOOK_AFTER = Duration.ofSeconds(5);
    private static final int SECONDS = 5;
    private static final BigDecimal DOLLARS_A_CREDIT = new BigDecimal("0.01");

    private final VideoDoor door;
    private final Prices prices;
    private final HttpCalls http;
    private final Clock clock;

    RunwayVideo(VideoDoor door, Prices prices, HttpCalls http, Clock clock) {
        this.door = door;
        this.prices = prices;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Maker maker() {
        return new Maker(RunwayVideos.KEY, "Runway", FROM_WORDS);
    }

    @Override
    public Maker maker(VideoRequest request) {
        return new Maker(RunwayVideos.KEY, "Runway", model(request));
    }

    @Override
    public URI address() {
        return door.baseUrl();
    }

    @Override
    public Money price(VideoRequest request) {
        Money segment = request.image() == null ? prices.fromWords() : prices.fromImage();
        return new Money(segment.micros() * request.segments(), segment.currency());
    }

    @Override
    public Optional<String> obstacle(VideoRequest request) {
        return request.image() == null && request.shape() == VideoShape.SQUARE
                ? Optional.of("aiVideoSquare")
                : Optional.empty();
    }

    @Override
    public Duration lookAfter() {
        return LOOK_AFTER;
    }

    @Override
    public VideoReply.Ordered order(VideoRequest request, Runnable lastCheck) {
        String path = request.image() == null ? "/v1/text_to_video" : "/v1/image_to_video";
        Reply reply =
                http.send(call(Call.post(door.at(path))).json(body(request)).checkedBeforeBody(lastCheck));
        if (!(reply instanceof Reply.Answer answer)) {
            return new VideoReply.Failed(VideoErrors.unanswered(reply), false);
        }
        if (!answer.ok()) {
            // A limit here is that of the day, which says itself when it ends or not at all.
            return new VideoReply.Failed(
                    VideoErrors.ordering(answer, said(answer.json()), clock.instant(), null), false);
        }
        return VideoErrors.taken(answer);
    }

    @Override
    public VideoReply.Seen look(String handle) {
        Reply reply = http.send(call(Call.get(door.at("/v1/tasks/" + handle))));
        if (reply instanceof Reply.Answer gone && (gone.status() == 404 || gone.status() == 410)) {
            return new VideoReply.Failed(new AiFailure.Unknown("Runway does not know it any more"), true);
        }
        if (!(reply instanceof Reply.Answer answer) || !answer.ok()) {
            return new VideoReply.NoAnswer(VideoErrors.looking(reply, clock.instant()));
        }
        JsonNode task = answer.json();
        return switch (task.path("status").asString("")) {
            case "PENDING", "THROTTLED" -> new VideoReply.Queued();
            case "RUNNING" -> new VideoReply.Making(percent(task.path("progress")));
            case "SUCCEEDED" -> ready(task);
            case "FAILED" -> failed(task);
            case "CANCELLED" -> new VideoReply.Failed(new AiFailure.Stopped(), true);
            default -> new VideoReply.NoAnswer(new AiFailure.ProviderDown("the answer makes no sense"));
        };
    }

    @Override
    public void cancel(String handle) {
        http.send(call(Call.delete(door.at("/v1/tasks/" + handle))));
    }

    private static @Nullable Integer percent(JsonNode progress) {
        return progress.isNumber() ? (int) Math.round(progress.asDouble() * 100) : null;
    }

    private VideoReply.Seen ready(JsonNode task) {
        try {
            URI address = URI.create(task.path("output").path(0).asString(""));
            if (address.getHost() != null) {
                return new VideoReply.Ready(address, cost(task));
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below.
        }
        return new VideoReply.NoAnswer(new AiFailure.ProviderDown("it is ready and has no address"));
    }

    private @Nullable Money cost(JsonNode task) {
        JsonNode credits = task.path("cost").path("credits");
        return credits.isNumber()
                ? Money.of(
                        credits.decimalValue().multiply(DOLLARS_A_CREDIT),
                        prices.fromImage().currency())
                : null;
    }

    /** What was refused for its content is not always paid back; an outage is. */
    private static VideoReply.Failed failed(JsonNode task) {
        String code = task.path("failureCode").asString("");
        String said = task.path("failure").asString(code);
        if (code.startsWith("SAFETY")) {
            return new VideoReply.Failed(new AiFailure.RefusedByPolicy(said), true);
        }
        if (code.startsWith("ASSET") || code.startsWith("INPUT_PREPROCESSING")) {
            return new VideoReply.Failed(
                    code.contains("SAFETY") ? new AiFailure.RefusedByPolicy(said) : new AiFailure.BadInput(said),
                    false);
        }
        return new VideoReply.Failed(new AiFailure.ProviderDown(said), false);
    }

    private static ObjectNode body(VideoRequest request) {
        ObjectNode body = HttpCalls.JSON.createObjectNode();
        URI image = request.image();
        body.put("model", model(request));
        body.put("promptText", request.prompt());
        if (image != null) {
            body.put("promptImage", image.toString());
        }
        body.put(
                "ratio",
                switch (request.shape()) {
                    case WIDE -> "1280:720";
                    case TALL -> "720:1280";
                    case SQUARE -> "960:960";
                });
        body.put("duration", SECONDS * request.segments());
        return body;
    }

    private static String model(VideoRequest request) {
        return request.image() == null ? FROM_WORDS : FROM_IMAGE;
    }

    private Call call(Call call) {
        return call.bearer(door.apiKey())
                .header("X-Runway-Version", VERSION)
                .header("Accept", "application/json")
                .timeout(door.timeout());
    }

    private static String said(JsonNode body) {
        String error = body.path("error").asString("");
        String issue = body.path("issues").path(0).path("message").asString("");
        return issue.isEmpty() ? error : error.isEmpty() ? issue : error + ": " + issue;
    }
}
