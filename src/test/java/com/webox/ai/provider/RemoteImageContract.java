package com.webox.ai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.AiFailure;
import com.webox.ai.ImageModel;
import com.webox.ai.ImageReply;
import com.webox.ai.Stop;
import com.webox.ai.Usage;
import com.webox.ai.provider.PictureServer.Play;
import com.webox.platform.http.HttpCalls;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for whoever is asked over the network, whatever becomes of the call. */
public abstract class RemoteImageContract extends ImageModelContract {

    protected static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    protected static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    protected final HttpCalls http = new HttpCalls();
    protected PictureServer server;

    @BeforeEach
    void start() throws IOException {
        server = new PictureServer();
        server.plays(made(picture("png", 1024, 1024)));
    }

    @AfterEach
    void end() {
        server.close();
        http.destroy();
    }

    /** The vendor's model at an address. */
    protected abstract ImageModel model(URI address, Duration timeout);

    /** The vendor's answer with a file in it. */
    protected abstract Play made(byte[] file);

    /** The vendor's answer when it refuses the content. */
    protected abstract Play refusal();

    /** The vendor's answer when too much was asked at once. */
    protected abstract Play tooFast();

    /** The vendor's answer when the account is empty. */
    protected abstract Play empty();

    /** The vendor's answer to what it cannot work with. */
    protected abstract Play badInput();

    @Override
    protected ImageModel model() {
        return model(server.address(), PATIENT);
    }

    @Test
    void aPictureIsAskedForOnceWithTheKey() {
        ImageReply reply = ask();

        assertThat(((ImageReply.Drawn) reply).image().width()).isEqualTo(1024);
        assertThat(server.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.headers()).containsEntry("authorization", "Bearer sk-test");
            assertThat(asked.body()).contains("Harvest Day").doesNotContain("sk-test");
        });
    }

    @Test
    void aJpegIsTakenToo() {
        server.plays(made(picture("jpg", 512, 640)));

        assertThat(((ImageReply.Drawn) ask()).image().mime()).isEqualTo("image/jpeg");
    }

    @Test
    void whatIsRefusedForItsContentIsToldAndNotAskedAgain() {
        server.plays(refusal());

        assertThat(failure()).isInstanceOf(AiFailure.RefusedByPolicy.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whoAsksTooFastIsToldUntilWhen() {
        server.plays(tooFast());

        ImageReply reply = ask();

        AiFailure.OverQuota quota = (AiFailure.OverQuota) ((ImageReply.Failed) reply).failure();
        assertThat(quota.again()).isBetween(NOW.plusSeconds(1), NOW.plusSeconds(120));
        assertNothingUsed(reply);
    }

    @Test
    void anEmptyAccountDoesNotFillWithTime() {
        server.plays(empty());

        assertThat(failure()).isEqualTo(new AiFailure.OverQuota(null));
    }

    @Test
    void whatCannotBeWorkedWithIsSaid() {
        server.plays(badInput());

        ImageReply reply = ask();

        assertThat(((ImageReply.Failed) reply).failure())
                .isInstanceOfSatisfying(
                        AiFailure.BadInput.class,
                        bad -> assertThat(bad.said()).isNotBlank().hasSizeLessThanOrEqualTo(300));
        assertNothingUsed(reply);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void anOutageCostsNothing(int status) {
        server.plays(PictureServer.json(status, "{'error':{'message':'busy'}}"));

        ImageReply reply = ask();

        assertThat(((ImageReply.Failed) reply).failure()).isInstanceOf(AiFailure.ProviderDown.class);
        assertNothingUsed(reply);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whereNobodyListensNothingIsSent() {
        URI gone = server.address();
        server.close();

        ImageReply reply = model(gone, PATIENT).make(REQUEST, Stop.never());

        assertThat(((ImageReply.Failed) reply).failure()).isInstanceOf(AiFailure.ProviderDown.class);
        assertNothingUsed(reply);
    }

    @Test
    void whoDoesNotAnswerInTimeMayHaveBeenPaid() {
        server.plays(server.silence());

        ImageReply reply = model(server.address(), Duration.ofMillis(400)).make(REQUEST, Stop.never());

        assertUnknownAndCounted(reply);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffMayHaveBeenPaid() {
        server.plays(PictureServer.cut(picture("png", 900, 900), "image/png"));

        assertUnknownAndCounted(ask());
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "drawing", "gif", "half png", "half jpeg", "giant", "tiny", "nothing"})
    void whatIsNoWholePictureIsNotTaken(String what) {
        byte[] png = noise("png");
        byte[] jpeg = noise("jpg");
        server.plays(made(
                switch (what) {
                    case "page" -> "<html>busy</html>".getBytes(StandardCharsets.UTF_8);
                    case "drawing" ->
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
                    case "gif" -> picture("gif", 400, 400);
                    case "half png" -> Arrays.copyOf(png, png.length / 2);
                    case "half jpeg" -> Arrays.copyOf(jpeg, jpeg.length / 2);
                    case "giant" -> giant();
                    case "tiny" -> picture("png", 2, 2);
                    default -> new byte[0];
                }));

        assertUnknownAndCounted(ask());
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        server.plays(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 20];
            // Goes on until the other side hangs up.
            for (int i = 0; i < 4_096; i++) {
                exchange.getResponseBody().write(block);
            }
        });

        assertUnknownAndCounted(ask());
    }

    @Test
    void nobodyIsSentElsewhereWithTheKey() {
        server.plays(PictureServer.json(302, "{}", "Location", "http://127.0.0.1:9/"));

        assertThat(failure()).isInstanceOf(AiFailure.Unknown.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whoIsToldToStopEndsSoon() throws Exception {
        server.plays(server.silence());
        Stop stop = new Stop();
        CompletableFuture<ImageReply> reply = CompletableFuture.supplyAsync(() -> model().make(REQUEST, stop));
        server.awaitAsked();

        stop.ask();

        ImageReply ended = reply.get(10, TimeUnit.SECONDS);
        assertThat(((ImageReply.Failed) ended).failure()).isEqualTo(new AiFailure.Stopped());
        assertThat(ended.usage().counted()).as("it may have been paid").isFalse();
    }

    protected ImageReply ask() {
        return model().make(REQUEST, Stop.never());
    }

    private AiFailure failure() {
        return ((ImageReply.Failed) ask()).failure();
    }

    private static void assertUnknownAndCounted(ImageReply reply) {
        assertThat(((ImageReply.Failed) reply).failure()).isInstanceOf(AiFailure.Unknown.class);
        assertThat(reply.usage().out()).isPositive();
        assertThat(reply.usage()).isNotEqualTo(Usage.NONE);
    }

    private static byte[] noise(String format) {
        try {
            BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
            Random dice = new Random(1);
            for (int i = 0; i < 90_000; i++) {
                image.setRGB(i % 300, i / 300, dice.nextInt());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small file that declares thirty thousand by thirty thousand pixels. */
    private static byte[] giant() {
        byte[] png = picture("png", 100, 100);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 30_000).putInt(20, 30_000);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        header.putInt(29, (int) check.getValue());
        return png;
    }
}
