package com.webox.social.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.webox.accounts.Member;
import com.webox.ai.ImageFormat;
import com.webox.ai.ImageStyle;
import com.webox.media.AssetFilter;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.Origin;
import com.webox.social.TestChannels;
import com.webox.testing.ScreenTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An author without any key has pictures made of the post's own words, and takes one into the post. */
class MakeAPictureTest extends ScreenTest {

    private static final String TEXT = "Our new cider is here! Tasting on Saturday.";

    @Autowired
    private TestChannels channels;

    @Autowired
    private Assets assets;

    private Member author;

    @BeforeEach
    void anAuthorOnX() {
        author = accounts.signUp("Ada");
        channels.connect(author, "x", "Atelier");
        signIn(author);
        open("compose", ComposeView.class);
    }

    @Test
    void thePostsWordsBecomeFourPicturesMarkedBuiltInAndOneIsTakenIntoThePost() {
        test(text()).setValue(TEXT);
        test(button("Make an image")).click();
        assertThat(prompt().getValue()).isEqualTo(TEXT);
        assertThat(estimate()).isEqualTo("Built-in, free");
        style(ImageStyle.GEOMETRIC);

        make("Make");

        List<Image> variants = variants();
        assertThat(variants)
                .hasSize(4)
                .extracting(image -> image.getAlt().orElse(""))
                .containsExactly("Variant 1", "Variant 2", "Variant 3", "Variant 4");
        assertThat(dialog().getElement().getTextRecursively()).contains("Built-in", "Free", "4 images to choose from");

        test(takers("Use").get(1)).click();
        await(() -> find(ComposeMediaItem.class).all().size() == 1);

        AssetSummary made = accounts.as(author, () -> assets.list(AssetFilter.ALL, null, 10))
                .items()
                .getFirst();
        assertThat(made.origin()).isEqualTo(Origin.GENERATED);
        assertThat(made.madeBy()).as("the built-in engine").isEmpty();
        assertThat(made.alt()).isEqualTo(TEXT);
        assertThat(made.name()).isEqualTo("Our new cider is here! Tasting.png");
        assertThat(find(Dialog.class).all().stream()
                        .anyMatch(each -> each.hasClassName("wb-make-dialog") && each.isOpened()))
                .isFalse();
    }

    @Test
    void theShapeIsOneThatEveryChosenNetworkShowsWhole() {
        test(button("Make an image")).click();

        assertThat(format().getValue()).isEqualTo(ImageFormat.PORTRAIT);
    }

    @Test
    void withoutWordsNothingIsMadeAndTheFieldSaysWhy() {
        test(button("Make an image")).click();
        assertThat(find(Span.class, dialog()).withClassName("wb-make-estimate").all())
                .isEmpty();

        test(button("Make")).click();

        assertThat(prompt().isInvalid()).isTrue();
        assertThat(variants()).isEmpty();
    }

    @Test
    void anotherPressGivesOtherPictures() {
        test(button("Make an image")).click();
        test(prompt()).setValue("Concert");
        make("Make");
        List<String> before = sources();

        make("Make");

        assertThat(sources()).hasSize(4).doesNotContainAnyElementsOf(before);
    }

    @Test
    void theLibraryMakesOneTooAndTellsByWhom() {
        open("media", Component.class);
        test(button("Make an image")).click();
        test(prompt()).setValue("Harvest");
        make("Make");
        test(takers("Use").getFirst()).click();

        await(() -> find(DescriptionList.class).all().size() == 1);

        assertThat(find(DescriptionList.class).single().getElement().getTextRecursively())
                .contains("Made by", "Built-in engine");
    }

    @Test
    void aFrenchAuthorReadsFrench() {
        Member marie = accounts.signUp("Marie", Locale.FRENCH);
        signIn(marie);
        open("compose", ComposeView.class);
        test(text()).setValue("Notre nouveau cidre");
        test(button("Créer une image")).click();
        assertThat(estimate()).isEqualTo("Intégré, gratuit");

        make("Créer");

        assertThat(dialog().getElement().getTextRecursively()).contains("4 images au choix", "Intégré", "Gratuit");
        assertThat(takers("Utiliser")).hasSize(4);
    }

    private void make(String press) {
        test(button(press)).click();
        await(() -> find(Image.class, dialog()).all().stream()
                        .filter(image -> image.getAlt().orElse("").startsWith("Varia"))
                        .count()
                == 4);
    }

    /** Pictures are made, and kept, on other threads. */
    private static void await(Callable<Boolean> there) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            MockVaadin.INSTANCE.clientRoundtrip();
            return there.call();
        });
    }

    private Dialog dialog() {
        return find(Dialog.class).withClassName("wb-make-dialog").single();
    }

    private List<Image> variants() {
        return find(Image.class, dialog()).all().stream()
                .filter(image -> image.getAlt().orElse("").startsWith("Varia"))
                .toList();
    }

    private List<String> sources() {
        return variants().stream().map(Image::getSrc).toList();
    }

    private List<Button> takers(String text) {
        return find(Button.class, dialog()).withText(text).all();
    }

    @SuppressWarnings("unchecked")
    private void style(ImageStyle wanted) {
        RadioButtonGroup<ImageStyle> group =
                find(RadioButtonGroup.class, dialog()).single();
        test(group).selectItem(group.getItemLabelGenerator().apply(wanted));
    }

    @SuppressWarnings("unchecked")
    private Select<ImageFormat> format() {
        return find(Select.class, dialog()).all().stream()
                .filter(select -> select.getValue() instanceof ImageFormat)
                .findFirst()
                .orElseThrow();
    }

    private TextArea prompt() {
        return find(TextArea.class).withId("picture-prompt").single();
    }

    private TextArea text() {
        return find(TextArea.class).withId("compose-text").single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String estimate() {
        return find(Span.class, dialog())
                .withClassName("wb-make-estimate")
                .single()
                .getText();
    }
}
