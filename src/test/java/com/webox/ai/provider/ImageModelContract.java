package com.webox.ai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.AiFailure;
import com.webox.ai.ImageFormat;
import com.webox.ai.ImageModel;
import com.webox.ai.ImageReply;
import com.webox.ai.ImageRequest;
import com.webox.ai.ImageStyle;
import com.webox.ai.MadeImage;
import com.webox.ai.Maker;
import com.webox.ai.Stop;
import com.webox.ai.Usage;
import com.webox.kernel.Money;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for whoever makes pictures. */
public abstract class ImageModelContract {

    protected static final ImageRequest REQUEST = ImageRequest.of(
            "test", "Our new cider, with “Harvest Day” as its headline", ImageStyle.POSTER, ImageFormat.PORTRAIT);

    /** Ready to make any picture well. */
    protected abstract ImageModel model();

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void whatIsMadeIsAWholePictureAndSaysSo(ImageFormat format) throws IOException {
        ImageReply reply = model().make(ImageRequest.of("test", "Cider", ImageStyle.QUOTE, format), Stop.never());

        MadeImage image = ((ImageReply.Drawn) reply).image();
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(image.bytes()));
        assertThat(image.width()).isEqualTo(decoded.getWidth());
        assertThat(image.height()).isEqualTo(decoded.getHeight());
        assertThat(image.mime()).isIn("image/png", "image/jpeg");
        assertThat(reply.failed()).isEqualTo(Optional.empty());
    }

    @Test
    void itCostsNoMoreThanTheMostAndAboutTheLikely() {
        ImageModel model = model();
        Money most = model.price().of(model.most(REQUEST));
        Money likely = model.price().of(model.likely(REQUEST));

        Money cost = model.price().of(model.make(REQUEST, Stop.never()).usage());

        assertThat(cost.isMoreThan(most)).isFalse();
        assertThat(likely.isMoreThan(most)).isFalse();
        assertThat(most.isZero()).isEqualTo(model.maker().builtIn());
        assertThat(cost.isZero()).isEqualTo(model.maker().builtIn());
    }

    @Test
    void whoIsToldToStopBeforeMakesNothing() {
        Stop stop = new Stop();
        stop.ask();

        ImageReply reply = model().make(REQUEST, stop);

        assertThat(((ImageReply.Failed) reply).failure()).isEqualTo(new AiFailure.Stopped());
        assertNothingUsed(reply);
    }

    @Test
    void theMakerTellsNoSecret() {
        assertThat(model().maker().toString() + model()).doesNotContain("sk-");
        assertThat(model().maker().equals(Maker.BUILT_IN))
                .isEqualTo(model().maker().builtIn());
    }

    protected static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static void assertNothingUsed(ImageReply reply) {
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
    }
}
