package com.webox.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.media.AssetId;
import com.webox.media.Assets;
import com.webox.media.FitKey;
import com.webox.media.MediaFiles;
import com.webox.media.SampleFiles;
import com.webox.media.fit.Fill;
import com.webox.media.fit.Framing;
import com.webox.media.fit.Target;
import com.webox.social.network.Attachment;
import com.webox.social.network.Extras;
import com.webox.social.network.Publication;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.Tokens;
import com.webox.testing.WeboxTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the preview shows is what the network gets. */
@WeboxTest
@Import(ScriptedNetwork.class)
class FittedPostTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Posts posts;

    @Autowired
    private PostMedia previews;

    @Autowired
    private ChannelChanges changes;

    @Autowired
    private ScriptedNetwork network;

    @Autowired
    private Assets assets;

    @Autowired
    private MediaFiles files;

    @Autowired
    private JdbcTemplate jdbc;

    private Member author;
    private ChannelId channel;
    private String text;

    @BeforeEach
    void aConnectedChannel() {
        author = accounts.signUp("Ada");
        Tokens tokens = new Tokens("access", "refresh", Instant.now().plusSeconds(7200), null, Set.of("write"));
        RemoteAccount account = new RemoteAccount("1", "Scripted account", "@scripted", null);
        channel = changes.connected(author.workspace(), author.user(), ScriptedNetwork.KEY, account, tokens);
        text = "Hello " + UUID.randomUUID();
        network.takes(new Target(
                Set.of("image/jpeg", "video/mp4"),
                0,
                1 << 20,
                Long.MAX_VALUE,
                0,
                0,
                240,
                240,
                false,
                1,
                1,
                0,
                60,
                0,
                60,
                Set.of("h264", "aac")));
    }

    @AfterEach
    void anythingGoes() {
        network.takes(null);
    }

    @Test
    void theNetworkGetsTheBytesOfThePreview() throws IOException {
        AssetId picture = upload("a.png", SampleFiles.png(800, 300));
        AssetId film = upload("a.mp4", SampleFiles.mp4());
        accounts.as(author, () -> assets.frame(picture, new Framing(0, 0, Fill.PAD)));
        List<FittedMedia> preview = preview(picture, film);

        accounts.as(author, () -> posts.publishNow(draft(picture, film)));

        await().atMost(Duration.ofSeconds(30)).until(() -> network.shown(text) == 1);
        Publication sent = network.wall(text).getFirst();
        assertThat(preview).extracting(FittedMedia::width).containsExactly(240, 180);
        for (int i = 0; i < 2; i++) {
            Attachment attachment = sent.media().get(i);
            FittedMedia shown = preview.get(i);
            byte[] bytes = read(attachment);
            assertThat(bytes).isEqualTo(read(shown)).hasSize((int) attachment.bytes());
            assertThat(attachment.width()).isEqualTo(shown.width());
            assertThat(attachment.height()).isEqualTo(shown.height());
            assertThat(attachment.publicUrl().getPath()).startsWith("/media/public/");
        }
        assertThat(sent.media()).extracting(Attachment::mime).containsExactly("image/jpeg", "video/mp4");
        assertThat(ImageIO.read(new ByteArrayInputStream(read(sent.media().getFirst())))
                        .getHeight())
                .isEqualTo(240);
    }

    @Test
    void filesAreMadeBeforeTheMinuteComes() {
        AssetId picture = upload("a.png", SampleFiles.png(800, 300));
        AssetId film = upload("a.mp4", SampleFiles.mp4());
        accounts.as(
                author,
                () -> posts.schedule(
                        draft(picture, film), LocalDateTime.now(author.zone()).plusDays(1)));
        for (AssetId each : List.of(picture, film)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !jdbc.queryForList(
                                    "select fit_key from media_fitted where asset_id = ? and made_at is not null",
                                    Ids.bytes(each.value()))
                            .isEmpty());
        }
    }

    @Test
    void aPreviewTellsThatAFilmIsBeingMade() {
        AssetId film = upload("a.mp4", SampleFiles.mp4());
        assertThat(preview(film)).extracting(FittedMedia::state).containsExactly(FittedMedia.State.MAKING);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> preview(film).getFirst().state() == FittedMedia.State.READY);
    }

    @Test
    void aPreviewTellsWhatIsNotTaken() {
        AssetId film = upload("a.mp4", SampleFiles.film("mp4", 61, "-c:v", "libopenh264", "-pix_fmt", "yuv420p"));
        assertThat(preview(film)).extracting(FittedMedia::state).containsExactly(FittedMedia.State.REFUSED);
    }

    @Test
    void movingTheFocalPointMakesAnotherFile() {
        AssetId picture = upload("a.png", SampleFiles.png(800, 300));
        FitKey before = (FitKey) preview(picture).getFirst().form();
        accounts.as(author, () -> assets.frame(picture, new Framing(0.1, 0.5, Fill.CROP)));
        assertThat(preview(picture).getFirst().form()).isNotEqualTo(before);
    }

    private List<FittedMedia> preview(AssetId... media) {
        return accounts.as(author, () -> previews.on(ScriptedNetwork.KEY, Extras.NONE, List.of(media)));
    }

    private PostId draft(AssetId... media) {
        return posts.create(
                        new PostContent(text, Map.of(), List.of(channel), List.of(media), Set.of(), OutagePolicy.LATE))
                .id();
    }

    private byte[] read(FittedMedia shown) throws IOException {
        try (InputStream in = files.open(author.workspace(), shown.asset(), shown.form())) {
            return in.readAllBytes();
        }
    }

    private static byte[] read(Attachment attachment) throws IOException {
        try (InputStream in = attachment.content().open()) {
            return in.readAllBytes();
        }
    }

    private AssetId upload(String name, byte[] content) {
        return accounts.as(author, () -> {
            try {
                return assets.upload(name, new ByteArrayInputStream(content)).id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
