package com.webox.ai.provider.openai;

import com.webox.ai.AiFailure;
import com.webox.ai.ImageModel;
import com.webox.ai.ImagePrompt;
import com.webox.ai.ImageReply;
import com.webox.ai.ImageRequest;
import com.webox.ai.MadeImage;
import com.webox.ai.Maker;
import com.webox.ai.Stop;
import com.webox.ai.TokenPrice;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.ai.provider.Arrival;
import com.webox.ai.provider.PictureCheck;
import com.webox.ai.provider.PictureDoor;
import com.webox.ai.provider.chat.Failures;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /images/generations} at any address that speaks OpenAI's language. */
final class OpenAiImage implements ImageModel {

    /** One picture in base 64, and what stands around it. */
    private static final int MOST_BODY = PictureCheck.MOST_BYTES / 3 * 4 + (64 << 10);

    private static final String GPT = "gpt-image-";
    private static final String ANY_SIZE = "gpt-image-2";
    private static final int GRID = 16;
    private static final int COMPRESSION = 92;
    private static final double MEGAPIXEL = 1 << 20;

    /** Of middling quality, for 1024 by 1024; the dearest quality takes the larger number. */
    private static final int LIKELY_TOKENS = 1_400;

    private static final int MOST_TOKENS = 7_100;
    private static final int LETTERS_A_TOKEN = 4;

    private record Size(int width, int height) {

        double pixels() {
            return (double) width * height;
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final List<Size> SIZES = List.of(new Size(1024, 1024), new Size(1536, 1024), new Size(1024, 1536));

    private final PictureDoor door;
    private final HttpCalls http;
    private final Clock clock;

    OpenAiImage(PictureDoor door, HttpCalls http, Clock clock) {
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
        return usage(request, MOST_TOKENS, 1);
    }

    @Override
    public Usage likely(ImageRequest request) {
        return usage(request, LIKELY_TOKENS, LETTERS_A_TOKEN);
    }

    private Usage usage(ImageRequest request, int tokens, int bytesAToken) {
        return door.piece()
                ? new Usage(Unit.IMAGE, 0, 1, false)
                : new Usage(
                        Unit.TOKEN,
                        ImagePrompt.of(request).getBytes(StandardCharsets.UTF_8).length / bytesAToken + 1,
                        (long) Math.ceil(tokens * Math.max(1, size(request).pixels() / MEGAPIXEL)),
                        false);
    }

    @Override
    public ImageReply make(ImageRequest request, Stop stop) {
        if (stop.asked()) {
            return new ImageReply.Failed(new AiFailure.Stopped(), Usage.NONE);
        }
        Arrival arrival = new Arrival(MOST_BODY);
        Call call = Call.post(door.at("/images/generations")).timeout(door.timeout());
        if (!door.apiKey().isEmpty()) {
            call.bearer(door.apiKey());
        }
        Reply reply = http.stream(call.json(body(request)), arrival, stop.word());
        return switch (reply) {
            case Reply.NotSent never -> new ImageReply.Failed(new AiFailure.ProviderDown(never.reason()), Usage.NONE);
            case Reply.MaybeSent maybe ->
                new ImageReply.Failed(
                        stop.asked() ? new AiFailure.Stopped() : new AiFailure.Unknown(maybe.reason()),
                        likely(request));
            case Reply.Answer answer ->
                answer.ok()
                        ? made(request, arrival)
                        : new ImageReply.Failed(Failures.of(answer, clock.instant()), Usage.NONE);
        };
    }

    private ImageReply made(ImageRequest request, Arrival arrival) {
        JsonNode body = arrival.whole() ? json(arrival.bytes()) : MissingNode.getInstance();
        JsonNode counted = body.path("usage");
        Usage usage = !door.piece() && counted.path("output_tokens").isIntegralNumber()
                ? new Usage(
                        Unit.TOKEN,
                        counted.path("input_tokens").asLong(0),
                        counted.path("output_tokens").asLong(),
                        true)
                : likely(request);
        return picture(body.path("data").path(0).path("b64_json").asString(""))
                .<ImageReply>map(image -> new ImageReply.Drawn(image, usage))
                .orElseGet(() -> new ImageReply.Failed(new AiFailure.Unknown("no whole picture came back"), usage));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return HttpCalls.JSON.readTree(bytes);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<MadeImage> picture(String encoded) {
        try {
            return PictureCheck.of(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ObjectNode body(ImageRequest request) {
        String model = door.maker().model();
        ObjectNode body = HttpCalls.JSON
                .createObjectNode()
                .put("model", model)
                .put("prompt", ImagePrompt.of(request))
                .put("n", 1)
                .put("size", size(request).toString());
        return model.startsWith(GPT)
                ? body.put("quality", "medium").put("output_format", "jpeg").put("output_compression", COMPRESSION)
                : body.put("response_format", "b64_json");
    }

    private Size size(ImageRequest request) {
        if (door.maker().model().startsWith(ANY_SIZE)) {
            return new Size(request.width() / GRID * GRID, request.height() / GRID * GRID);
        }
        double wanted = Math.log((double) request.width() / request.height());
        return SIZES.stream()
                .min(Comparator.comparingDouble(
                        size -> Math.abs(Math.log((double) size.width() / size.height()) - wanted)))
                .orElseThrow();
    }
}
