package com.webox.ai.provider.stability;

import com.webox.ai.AiFailure;
import com.webox.ai.ImageModel;
import com.webox.ai.ImagePrompt;
import com.webox.ai.ImageReply;
import com.webox.ai.ImageRequest;
import com.webox.ai.Maker;
import com.webox.ai.Stop;
import com.webox.ai.TokenPrice;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.ai.provider.Arrival;
import com.webox.ai.provider.PictureCheck;
import com.webox.ai.provider.PictureDoor;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Multipart;
import com.webox.platform.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** {@code /v2beta/stable-image/generate}: Core, Ultra and the Stable Diffusion 3.5 family. */
final class StabilityImage implements ImageModel {

    private static final String FAMILY = "sd3";
    private static final List<String> RATIOS =
            List.of("1:1", "16:9", "3:2", "5:4", "4:5", "2:3", "9:16", "21:9", "9:21");

    /** The largest that is taken; 0 means any. */
    private static final long SEEDS = 4_294_967_294L;

    /** Who asked too often is locked out for so long. */
    private static final Duration LOCKOUT = Duration.ofMinutes(1);

    private static final int LONGEST_SAID = 300;
    private static final Usage ONE = new Usage(Unit.IMAGE, 0, 1, true);

    /** A failure that may have been charged for. */
    private static final Usage MAYBE_ONE = new Usage(Unit.IMAGE, 0, 1, false);

    private final PictureDoor door;
    private final HttpCalls http;
    private final Clock clock;

    StabilityImage(PictureDoor door, HttpCalls http, Clock clock) {
        this.door = door;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Maker maker() {
        return door.maker();
    }

    @Override
    public TokenPrice price() {
        return door.price();
    }

    @Override
    public Usage most(ImageRequest request) {
        return ONE;
    }

    @Override
    public Usage likely(ImageRequest request) {
        return ONE;
    }

    @Override
    public ImageReply make(ImageRequest request, Stop stop) {
        if (stop.asked()) {
            return new ImageReply.Failed(new AiFailure.Stopped(), Usage.NONE);
        }
        String model = door.maker().model();
        boolean family = model.startsWith(FAMILY);
        Multipart form = new Multipart()
                .field("prompt", ImagePrompt.of(request))
                .field("aspect_ratio", ratio(request))
                .field("seed", String.valueOf(1 + Math.floorMod(request.seed(), SEEDS - 1)))
                .field("output_format", "png");
        if (family) {
            form.field("model", model);
        }
        Arrival arrival = new Arrival(PictureCheck.MOST_BYTES);
        Reply reply = http.stream(
                Call.post(door.at("/v2beta/stable-image/generate/" + (family ? FAMILY : model)))
                        .bearer(door.apiKey())
                        .header("Accept", "image/*")
                        .timeout(door.timeout())
                        .multipart(form),
                arrival,
                stop.word());
        return switch (reply) {
            case Reply.NotSent never -> new ImageReply.Failed(new AiFailure.ProviderDown(never.reason()), Usage.NONE);
            case Reply.MaybeSent maybe ->
                new ImageReply.Failed(
                        stop.asked() ? new AiFailure.Stopped() : new AiFailure.Unknown(maybe.reason()), MAYBE_ONE);
            case Reply.Answer answer ->
                answer.ok()
                        ? made(answer, arrival)
                        : new ImageReply.Failed(failure(answer, clock.instant()), Usage.NONE);
        };
    }

    private static ImageReply made(Reply.Answer answer, Arrival arrival) {
        // A refused picture comes with 200, blurred beyond recognition.
        if (answer.header("finish-reason").filter("CONTENT_FILTERED"::equals).isPresent()) {
            return new ImageReply.Failed(new AiFailure.RefusedByPolicy(""), MAYBE_ONE);
        }
        return PictureCheck.of(arrival.bytes())
                .<ImageReply>map(image -> new ImageReply.Drawn(image, ONE))
                .orElseGet(() -> new ImageReply.Failed(new AiFailure.Unknown("no whole picture came back"), MAYBE_ONE));
    }

    private static AiFailure failure(Reply.Answer answer, Instant now) {
        JsonNode body = answer.json();
        String name = body.path("name").asString("").toLowerCase(Locale.ROOT);
        String said = body.path("errors").path(0).asString(name);
        String told = said.length() > LONGEST_SAID ? said.substring(0, LONGEST_SAID) : said;
        if (name.contains("moderation") || name.contains("public_figure")) {
            return new AiFailure.RefusedByPolicy(told);
        }
        return switch (answer.status()) {
            case 402 -> new AiFailure.OverQuota(null);
            case 429 -> {
                OptionalLong wait = answer.number("retry-after");
                yield new AiFailure.OverQuota(wait.isPresent() ? now.plusSeconds(wait.getAsLong()) : now.plus(LOCKOUT));
            }
            case 408, 500, 502, 503, 504 -> new AiFailure.ProviderDown(told);
            default ->
                answer.status() >= 400 && answer.status() < 500
                        ? new AiFailure.BadInput(told)
                        : new AiFailure.Unknown(told);
        };
    }

    private static String ratio(ImageRequest request) {
        double wanted = Math.log((double) request.width() / request.height());
        return RATIOS.stream()
                .min(Comparator.comparingDouble(ratio -> Math.abs(Math.log(value(ratio)) - wanted)))
                .orElseThrow();
    }

    private static double value(String ratio) {
        int colon = ratio.indexOf(':');
        return Double.parseDouble(ratio.substring(0, colon)) / Double.parseDouble(ratio.substring(colon + 1));
    }
}
