package com.webox.ai.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.ai.Costs;
import com.webox.ai.TextLimits;
import com.webox.ai.TextParts;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTask;
import com.webox.ai.Texts;
import com.webox.kit.CommandSource;
import com.webox.testing.ScreenTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who runs the workspace sees what AI cost, by whom and for what, and sets what it may cost. */
class WatchTheCostsTest extends ScreenTest {

    @Autowired
    private Texts texts;

    @Autowired
    private Costs costs;

    @Autowired
    private List<CommandSource> commands;

    private Member owner;

    @BeforeEach
    void anOwner() {
        owner = accounts.signUp("Ada");
        signIn(owner);
    }

    @Test
    void aMonthWithoutRunsSaysSo() {
        String screen = screen();

        assertThat(screen).contains("Nothing was made with AI this month yet.", "US$0.00 of US$20.00", "Within budget");
        assertThat(find(Span.class)
                        .withText("Nothing was made with AI this month yet.")
                        .exists())
                .isTrue();
        assertThat(find(ProgressBar.class).single().getValue()).isZero();
    }

    @Test
    void runsStandByFeaturePersonAndModel() {
        texts.write(
                TextRequest.on(TextTask.WRITE, "composer", "Cider", Locale.ENGLISH, TextLimits.characters(100)),
                TextParts.UNHEARD);

        assertThat(screen()).contains("Composer", "Ada", "Built-in", "US$0.00");
        assertThat(find(Span.class)
                        .withText("Nothing was made with AI this month yet.")
                        .exists())
                .isFalse();
    }

    @Test
    void theBudgetIsSetAndASillyOneIsRefused() {
        screen();
        test(find(BigDecimalField.class).single()).setValue(new BigDecimal("7.50"));
        test(find(Button.class).withText("Save budget").single()).click();
        assertThat(costs.now().limit().amount()).isEqualByComparingTo("7.5");
        assertThat(find(CostsView.class).single().getElement().getTextRecursively())
                .contains("US$0.00 of US$7.50");

        test(find(BigDecimalField.class).single()).setValue(null);
        test(find(Button.class).withText("Save budget").single()).click();
        assertThat(find(BigDecimalField.class).single().isInvalid()).isTrue();
        assertThat(costs.now().limit().amount()).isEqualByComparingTo("7.5");
    }

    @Test
    void thePriceListIsDatedAndTheLedgerCanBeTaken() {
        assertThat(screen())
                .contains("mistral-small-2603", "US$0.15", "21 August 2026", "Remove background", "US$0.075");
        assertThat(find(Anchor.class, find(CostsView.class).single()).all())
                .extracting(Anchor::getHref)
                .hasSize(2)
                .contains("ai-providers")
                .doesNotContain("");
    }

    @Test
    void anEditorNeitherSeesItNorIsLedThere() {
        assertThat(offered()).isTrue();
        signIn(accounts.join(owner.workspace(), "Ed", Role.EDITOR));

        assertThat(offered()).isFalse();
        assertThatExceptionOfType(com.webox.kernel.Problem.class).isThrownBy(() -> costs.now());
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(this::screen);
    }

    private boolean offered() {
        return commands.stream()
                .flatMap(source -> source.commands(Locale.ENGLISH).stream())
                .anyMatch(command -> command.title().equals("AI costs"));
    }

    private String screen() {
        return open("ai-costs", CostsView.class).getElement().getTextRecursively();
    }
}
