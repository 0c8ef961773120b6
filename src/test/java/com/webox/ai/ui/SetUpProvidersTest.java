package com.webox.ai.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.ai.AiProviders;
import com.webox.ai.Capability;
import com.webox.ai.ProviderState;
import com.webox.ai.TextLimits;
import com.webox.ai.TextOutcome;
import com.webox.ai.TextParts;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTask;
import com.webox.ai.Texts;
import com.webox.ai.provider.ModelServer;
import com.webox.testing.ScreenTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Who runs the workspace sets up a server of its own, tests it, lets it write, orders and removes. */
@TestPropertySource(properties = "webox.ai.private-hosts=127.0.0.1")
class SetUpProvidersTest extends ScreenTest {

    private static final String KEY = "sk-plum-7";

    @Autowired
    private AiProviders providers;

    @Autowired
    private Texts texts;

    private Member owner;
    private ModelServer server;

    @BeforeEach
    void anOwner() throws IOException {
        server = new ModelServer();
        server.plays(reply -> reply.json(200, "{'object':'list','data':[{'id':'m-1'},{'id':'m-2'}]}"));
        owner = accounts.signUp("Ada");
        signIn(owner);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void withoutAnyTheScreenSaysWhatToDoAndWhoIsNotToBeHad() {
        assertThat(screen())
                .contains(
                        "Nobody is set up yet",
                        "Anthropic",
                        "Google Gemini",
                        "LM Studio",
                        "Midjourney",
                        "No official API",
                        "ElevenLabs Music");
        assertThat(find(OrderPanel.class).all()).isEmpty();
    }

    @Test
    void aServerOfOnesOwnIsSetUpTestedAndWrites() {
        screen();
        setUp("m-1");
        awaitState(ProviderState.WORKS);
        assertThat(text())
                .contains("Works", "The connection works.", "m-1", "Key stored on", "by Ada")
                .doesNotContain(KEY);
        assertThat(server.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/v1/models");
            assertThat(asked.header("Authorization")).isEqualTo("Bearer " + KEY);
        });

        server.plays(reply -> {
            reply.says("Cidre nouveau");
            reply.ends("stop", 1000, 1000);
        });
        TextOutcome outcome = texts.write(
                TextRequest.on(TextTask.TRANSLATE, "composer", "New cider", Locale.FRENCH, TextLimits.characters(99)),
                TextParts.UNHEARD);

        assertThat(((TextOutcome.Made) outcome).result())
                .satisfies(result -> assertThat(result.texts()).containsExactly("Cidre nouveau"))
                .satisfies(result -> assertThat(result.maker().provider()).isEqualTo("compatible"))
                .satisfies(result -> assertThat(result.cost().amount()).isEqualByComparingTo("0.003"));
    }

    @Test
    void aModelThatIsNotThereIsToldWithItsCure() {
        screen();
        setUp("m-9");
        awaitState(ProviderState.FAILED);

        assertThat(text()).contains("the model is not among those of this provider");
        test(button("Change")).click();
        assertThat(model().getListDataView().getItems()).contains("m-1", "m-2");
        assertThat(key().getValue()).isEmpty();
        assertThat(key().getHelperText()).contains("Leave this empty to keep it");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        screen();
        test(offer("Set up OpenAI")).click();
        test(button("Save and test")).click();

        assertThat(key().isInvalid()).isTrue();
        assertThat(key().getErrorMessage()).isEqualTo("Enter the key.");
        assertThat(find(BigDecimalField.class).all())
                .as("OpenAI's prices are known")
                .isEmpty();
        type("gpt-99");
        assertThat(find(BigDecimalField.class).all()).hasSize(2);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theOrderIsChangedByButtonsAndTakenBack() {
        screen();
        setUp("m-1");
        awaitState(ProviderState.WORKS);
        providers.save(
                new com.webox.ai.ProviderForm("lmstudio", "", server.address().toString(), "m-1", null, null));
        screen();
        assertThat(order()).containsExactly("lmstudio", "compatible");

        test(offer("Move OpenAI-compatible up")).click();
        assertThat(order()).containsExactly("compatible", "lmstudio");
        assertThat(offer("Move OpenAI-compatible up").isEnabled()).isFalse();
        test(button("Undo")).click();
        assertThat(order()).containsExactly("lmstudio", "compatible");

        test(find(Checkbox.class).single()).click();
        assertThat(providers.order(Capability.TEXT).builtIn()).isTrue();
    }

    @Test
    void removingAsksFirst() {
        screen();
        setUp("m-1");
        awaitState(ProviderState.WORKS);
        test(button("Remove")).click();
        assertThat(providers.order(Capability.TEXT).makers()).isNotEmpty();

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(providers.order(Capability.TEXT).makers()).isEmpty();
        assertThat(text()).contains("Nobody is set up yet");
    }

    @Test
    void anEditorDoesNotGetThere() {
        signIn(accounts.join(owner.workspace(), "Ed", Role.EDITOR));

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(this::screen);
    }

    private void setUp(String model) {
        test(offer("Set up OpenAI-compatible")).click();
        test(key()).setValue(KEY);
        test(find(TextField.class).withId("provider-address").single())
                .setValue(server.address().toString());
        type(model);
        List<BigDecimalField> prices = find(BigDecimalField.class).all();
        test(prices.getFirst()).setValue(new java.math.BigDecimal("1"));
        test(prices.getLast()).setValue(new java.math.BigDecimal("2"));
        test(button("Save and test")).click();
    }

    /** The test of a connection runs on another thread. */
    private void awaitState(ProviderState state) {
        Awaitility.await().pollInSameThread().until(() -> {
            MockVaadin.INSTANCE.clientRoundtrip();
            return find(ProviderItem.class)
                    .single()
                    .getElement()
                    .getAttribute("data-state")
                    .equals(state.name());
        });
    }

    private List<String> order() {
        return providers.order(Capability.TEXT).makers();
    }

    private PasswordField key() {
        return find(PasswordField.class).withId("provider-key").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> model() {
        return find(ComboBox.class).withId("provider-model").single();
    }

    /** Types a model's name as an author does. */
    private void type(String name) {
        ComponentUtil.fireEvent(model(), new ComboBoxBase.CustomValueSetEvent<>(model(), true, name));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private Button offer(String label) {
        return find(Button.class)
                .withCondition(each -> each.getAriaLabel().filter(label::equals).isPresent())
                .single();
    }

    private String screen() {
        return open("ai-providers", ProvidersView.class).getElement().getTextRecursively();
    }

    private String text() {
        return find(ProvidersView.class).single().getElement().getTextRecursively();
    }
}
