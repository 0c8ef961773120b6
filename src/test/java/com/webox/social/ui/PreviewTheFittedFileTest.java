package com.webox.social.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.webox.accounts.Member;
import com.webox.media.AssetId;
import com.webox.media.Assets;
import com.webox.media.SampleFiles;
import com.webox.media.fit.Fill;
import com.webox.media.fit.Framing;
import com.webox.media.ui.FramingDialog;
import com.webox.media.ui.VideoPlayer;
import com.webox.social.ChannelId;
import com.webox.social.OutagePolicy;
import com.webox.social.PostContent;
import com.webox.social.PostId;
import com.webox.social.Posts;
import com.webox.social.TestChannels;
import com.webox.testing.ScreenTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An author sees in the preview the very file that each network gets, and moves what it is cut around. */
class PreviewTheFittedFileTest extends ScreenTest {

    @Autowired
    private Posts posts;

    @Autowired
    private Assets assets;

    @Autowired
    private TestChannels channels;

    private ChannelId x;
    private ChannelId instagram;

    @BeforeEach
    void aTeamWithTwoChannels() {
        Member author = accounts.signUp("Ada");
        x = channels.connect(author, "x", "Atelier");
        instagram = channels.connect(author, "instagram", "Atelier");
        signIn(author);
    }

    @Test
    void eachNetworkShowsItsOwnFile() throws IOException {
        AssetId wide = upload("wide.png", SampleFiles.png(1200, 300));
        PreviewPane preview = preview(post(wide));

        assertThat(source(card(preview, "x"))).isEqualTo("media/" + wide + "/clean");
        assertThat(source(card(preview, "instagram"))).matches("media/" + wide + "/fit-[0-9a-f]{24}");
    }

    @Test
    void anotherFramingIsAnotherFile() throws IOException {
        AssetId wide = upload("wide.png", SampleFiles.png(1200, 300));
        String before = source(card(preview(post(wide)), "instagram"));
        ComposeView view = find(ComposeView.class).single();

        ComposeMediaItem item = find(ComposeMediaItem.class, view).single();
        item.frame();
        FramingDialog dialog = find(FramingDialog.class).single();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Fill> fill = find(RadioButtonGroup.class, dialog).single();
        fill.setValue(Fill.PAD);
        test(find(com.vaadin.flow.component.button.Button.class, dialog)
                        .withText("Save")
                        .single())
                .click();

        assertThat(assets.get(wide).framing()).isEqualTo(new Framing(0.5, 0.5, Fill.PAD));
        assertThat(source(card(find(PreviewPane.class, view).single(), "instagram")))
                .contains("/fit-")
                .isNotEqualTo(before);
    }

    @Test
    void aFilmIsShownAsItsFittedFileOrSaysThatItIsBeingMade() throws IOException {
        AssetId film = upload("clip.webm", SampleFiles.film("webm", 4, "-c:v", "libvpx-vp9", "-c:a", "libopus"));
        PreviewPane preview = preview(post(film));

        PreviewCard card = card(preview, "instagram");
        boolean beingMade = card.getElement().getTextRecursively().contains("Being made for this network");
        // How far the making is when the screen opens, nobody knows.
        assertThat(find(VideoPlayer.class, card).all()).hasSize(beingMade ? 0 : 1);
    }

    @Test
    void whatIsNotTakenIsShownAsRefused() throws IOException {
        AssetId small = upload("clip.mp4", SampleFiles.mp4());
        PreviewPane preview = preview(post(small));

        assertThat(card(preview, "instagram").getElement().getTextRecursively()).contains("Not taken as it is");
        assertThat(find(ComposeObstacles.class).single().getElement().getTextRecursively())
                .contains("Video 1 lasts 2 seconds; at least 3 are needed.");
    }

    private PreviewPane preview(PostId post) {
        navigate("compose/" + post, ComposeView.class);
        return find(PreviewPane.class).single();
    }

    private PreviewCard card(PreviewPane preview, String network) {
        return find(PreviewCard.class, preview).all().stream()
                .filter(card -> network.equals(card.getElement().getAttribute("data-network")))
                .findFirst()
                .orElseThrow();
    }

    private String source(PreviewCard card) {
        return find(Image.class, find(PreviewMedia.class, card).single())
                .single()
                .getSrc();
    }

    private PostId post(AssetId... media) {
        return posts.create(new PostContent(
                        "Words", Map.of(), List.of(x, instagram), List.of(media), Set.of(), OutagePolicy.LATE))
                .id();
    }

    private AssetId upload(String name, byte[] content) throws IOException {
        return assets.upload(name, new ByteArrayInputStream(content)).id();
    }
}
