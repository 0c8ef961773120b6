package com.webox.ai.provider.stability;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.AiFailure;
import com.webox.ai.ImageFormat;
import com.webox.ai.ImageModel;
import com.webox.ai.ImageReply;
import com.webox.ai.ImageRequest;
import com.webox.ai.ImageStyle;
import com.webox.ai.Maker;
import com.webox.ai.Stop;
import com.webox.ai.TokenPrice;
import com.webox.ai.provider.PictureDoor;
import com.webox.ai.provider.PictureServer;
import com.webox.ai.provider.PictureServer.Play;
import com.webox.ai.provider.RemoteImageContract;
import com.webox.kernel.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityImageTest extends RemoteImageContract {

    private static final Currency DOLLAR = Currency.getInstance("USD");

    @Override
    protected ImageModel model(URI address, Duration timeout) {
        return model("core", address, timeout);
    }

    private ImageModel model(String name, URI address, Duration timeout) {
        return new StabilityImage(
                new PictureDoor(
                        new Maker("stability", "Stability AI", name),
                        address,
                        "sk-test",
                        TokenPrice.each(new BigDecimal("0.03"), DOLLAR),
                        true,
                        timeout),
                http,
                CLOCK);
    }

    @Override
    protected Play made(byte[] file) {
        return PictureServer.bytes(200, file, "image/png", "finish-reason", "SUCCESS", "seed", "7");
    }

    @Override
    protected Play refusal() {
        return PictureServer.json(403, "{'id':'a','name':'content_moderation','errors':['flagged']}");
    }

    @Override
    protected Play tooFast() {
        return PictureServer.json(429, "{'id':'a','name':'rate_limit_exceeded','errors':['150 in 10 seconds']}");
    }

    @Override
    protected Play empty() {
        return PictureServer.json(402, "{'id':'a','name':'payment_required','errors':['no credits']}");
    }

    @Override
    protected Play badInput() {
        return PictureServer.json(
                422, "{'id':'a','name':'invalid_language','errors':['English only" + " x".repeat(400) + "']}");
    }

    @Test
    void aPictureCostsItsPrice() {
        assertThat(model().price().of(ask().usage())).isEqualTo(Money.dollars("0.03"));
    }

    @Test
    void aBlurredPictureIsARefusalThoughItComesWithTwoHundred() {
        server.plays(
                PictureServer.bytes(200, picture("png", 1024, 1024), "image/png", "finish-reason", "CONTENT_FILTERED"));

        ImageReply reply = ask();

        assertThat(((ImageReply.Failed) reply).failure()).isEqualTo(new AiFailure.RefusedByPolicy(""));
        assertThat(reply.usage().counted()).as("it may have been paid").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "core, /v2beta/stable-image/generate/core, SQUARE, 1:1, 0",
        "core, /v2beta/stable-image/generate/core, PORTRAIT, 4:5, -1",
        "ultra, /v2beta/stable-image/generate/ultra, STORY, 9:16, 4294967295",
        "sd3.5-large, /v2beta/stable-image/generate/sd3, LINK, 16:9, 9223372036854775807",
        "sd3.5-medium, /v2beta/stable-image/generate/sd3, WIDE, 16:9, 7"
    })
    void whatIsSentIsWhatStabilityDescribes(String name, String path, ImageFormat format, String ratio, long seed) {
        model(name, server.address(), Duration.ofSeconds(20))
                .make(
                        ImageRequest.of("test", "Cider \r\n--x\"; name=\"model\"", ImageStyle.CONFETTI, format)
                                .withSeed(seed),
                        Stop.never());

        PictureServer.Asked asked = server.asked().getFirst();
        Map<String, String> form = asked.form();
        assertThat(asked.path()).isEqualTo(path);
        assertThat(asked.headers()).containsEntry("accept", "image/*");
        assertThat(StabilityDescription.find().errors(path, form)).isEmpty();
        assertThat(form).containsEntry("aspect_ratio", ratio).containsEntry("output_format", "png");
        assertThat(Long.parseLong(form.get("seed"))).as("0 would be any").isPositive();
        assertThat(form.containsKey("model")).isEqualTo(name.startsWith("sd3"));
    }

    @Test
    void theDescriptionCatchesWhatIsWrong() {
        assertThat(StabilityDescription.find()
                        .errors(
                                "/v2beta/stable-image/generate/core",
                                Map.of("aspect_ratio", "3:1", "colour", "red", "seed", "4294967295")))
                .contains("lacks prompt", "does not know colour", "seed is out of its range")
                .anyMatch(error -> error.startsWith("aspect_ratio is none of"));
    }
}
