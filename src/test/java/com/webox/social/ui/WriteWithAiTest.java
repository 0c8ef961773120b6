package com.webox.social.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.webox.accounts.Member;
import com.webox.ai.AiProviders;
import com.webox.ai.ProviderForm;
import com.webox.ai.TextTask;
import com.webox.social.TestChannels;
import com.webox.testing.ScreenTest;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An author without any key lets the built-in engine write, takes a suggestion over, and takes it back. */
class WriteWithAiTest extends ScreenTest {

    private static final String BRIEF =
            "Our new cider made from old apple varieties, tasting on Saturday at the orchard";

    @Autowired
    private TestChannels channels;

    @Autowired
    private AiProviders providers;

    private Member author;

    @BeforeEach
    void anAuthorOnX() {
        author = accounts.signUp("Ada");
        channels.connect(author, "x", "Atelier");
        signIn(author);
        open("compose", ComposeView.class);
    }

    @Test
    void aBriefBecomesFiveTextsThatFitAndAreMarkedBuiltIn() {
        openAssistant();
        test(brief()).setValue(BRIEF);
        assertThat(estimate()).isEqualTo("Built-in, free");

        write();

        List<String> texts = suggestions();
        assertThat(texts).hasSize(5).doesNotHaveDuplicates().allSatisfy(text -> {
            assertThat(text).containsIgnoringCase("our new cider made from old apple varieties");
            assertThat(text.length()).isLessThanOrEqualTo(280);
        });
        assertThat(results()).contains("Built-in", "Free");
    }

    @Test
    void aSuggestionIsTakenOverAndTakenBack() {
        test(text()).setValue("Before");
        openAssistant();
        test(brief()).setValue(BRIEF);
        write();
        String first = suggestions().getFirst();

        test(find(Button.class, panel()).withText("Use").all().getFirst()).click();
        assertThat(text().getValue()).isEqualTo(first);

        test(button("Undo")).click();
        assertThat(text().getValue()).isEqualTo("Before");

        test(find(Button.class, panel()).withText("Add below").all().getFirst()).click();
        assertThat(text().getValue()).isEqualTo("Before\n\n" + first);
    }

    @Test
    void anotherPressGivesOtherTexts() {
        openAssistant();
        test(brief()).setValue(BRIEF);
        write();
        List<String> before = suggestions();

        write();

        assertThat(suggestions()).hasSize(5).isNotEqualTo(before);
    }

    @Test
    void hashtagsOfTheTextAreAddedOneAtATime() {
        test(text()).setValue("Apple harvest in Normandy with live music");
        openAssistant();
        choose(TextTask.HASHTAGS);
        write();

        test(button("#AppleHarvest")).click();
        test(button("#Normandy")).click();

        assertThat(text().getValue()).isEqualTo("Apple harvest in Normandy with live music\n\n#AppleHarvest #Normandy");
        assertThat(button("#Normandy").isEnabled()).isFalse();
    }

    @Test
    void aLongTextIsShortenedToWhatTheNetworkTakes() {
        test(text())
                .setValue("We are really happy. "
                        + "Our cider is made here, by hand, from apples of the village. ".repeat(6));
        openAssistant();
        choose(TextTask.SHORTEN);
        write();

        assertThat(suggestions().getFirst().length()).isLessThanOrEqualTo(280);
    }

    @Test
    void withoutABriefNothingIsWrittenAndTheFieldSaysWhy() {
        openAssistant();
        test(button("Write")).click();

        assertThat(brief().isInvalid()).isTrue();
        assertThat(find(AssistantResults.class).single().getElement().getTextRecursively())
                .isBlank();
        assertThat(task().getItemEnabledProvider().test(TextTask.SHORTEN))
                .as("there is no text yet")
                .isFalse();
    }

    @Test
    void aFrenchAuthorGetsFrenchTexts() {
        Member marie = accounts.signUp("Marie", Locale.FRENCH);
        channels.connect(marie, "x", "Atelier");
        signIn(marie);
        open("compose", ComposeView.class);
        test(button("Écrire avec l’IA")).click();
        test(brief()).setValue("Notre nouveau cidre");
        assertThat(estimate()).isEqualTo("Intégré, gratuit");
        test(button("Écrire")).click();
        await();

        assertThat(suggestions())
                .hasSize(5)
                .allMatch(text -> text.toLowerCase(Locale.FRENCH).contains("notre nouveau cidre"));
    }

    @Test
    void translatingNeedsAProviderAndTheBuiltInEngineSaysSo() {
        test(text()).setValue("Our new cider");
        openAssistant();
        choose(TextTask.TRANSLATE);

        assertThat(languages()).contains("English", "French", "Spanish", "German", "Italian", "Portuguese", "Dutch");
        assertThat(estimate()).startsWith("The built-in engine cannot translate.");
        assertThat(button("Write").isEnabled()).isFalse();
        assertThat(find(Anchor.class, panel()).withText("AI providers").single().getHref())
                .isEqualTo("ai-providers");

        choose(TextTask.SHORTEN);
        assertThat(languages()).containsExactly("English", "French");
        assertThat(button("Write").isEnabled()).isTrue();
        assertThat(find(Anchor.class, panel()).withText("AI providers").exists())
                .isFalse();
    }

    @Test
    void withAProviderATextIsTranslatedAtAPrice() {
        providers.save(new ProviderForm("openai", "sk-quince", "", "", null, null));
        test(text()).setValue("Our new cider");

        openAssistant();
        choose(TextTask.TRANSLATE);

        assertThat(languages()).contains("Dutch");
        assertThat(estimate()).startsWith("OpenAI · gpt-5-mini, about ");
        assertThat(button("Write").isEnabled()).isTrue();
        choose(TextTask.TONE);
        assertThat(languages()).hasSize(2);
        assertThat(estimate()).startsWith("OpenAI");
    }

    @SuppressWarnings("unchecked")
    private List<String> languages() {
        Select<Locale> select = find(Select.class, panel()).all().stream()
                .filter(each -> each.getValue() instanceof Locale)
                .findFirst()
                .orElseThrow();
        return select.getListDataView()
                .getItems()
                .map(select.getItemLabelGenerator())
                .toList();
    }

    private void openAssistant() {
        test(button("Write with AI")).click();
    }

    private void write() {
        test(button("Write")).click();
        await();
    }

    /** The texts are written on another thread. */
    private void await() {
        Awaitility.await().pollInSameThread().until(() -> {
            MockVaadin.INSTANCE.clientRoundtrip();
            return find(Span.class, find(AssistantResults.class).single()).all().stream()
                    .anyMatch(span ->
                            span.hasClassName("wb-sr-only") && !span.getText().isEmpty());
        });
    }

    private void choose(TextTask wanted) {
        test(task()).selectItem(task().getItemLabelGenerator().apply(wanted));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<TextTask> task() {
        return find(RadioButtonGroup.class, panel()).single();
    }

    private AssistantPanel panel() {
        return find(AssistantPanel.class).single();
    }

    private TextArea brief() {
        return find(TextArea.class).withId("assistant-brief").single();
    }

    private TextArea text() {
        return find(TextArea.class).withId("compose-text").single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String estimate() {
        return find(Span.class, panel())
                .withClassName("wb-assistant-estimate")
                .single()
                .getText();
    }

    private String results() {
        return find(AssistantResults.class).single().getElement().getTextRecursively();
    }

    private List<String> suggestions() {
        return find(Span.class, panel()).withClassName("wb-assistant-text").all().stream()
                .map(Span::getText)
                .toList();
    }
}
