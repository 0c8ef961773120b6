package com.webox.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.webox.kit.MainLayout;
import com.webox.testing.ScreenTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person comes home, sees where to go, and is told kindly when there is nothing. */
class FindYourWayTest extends ScreenTest {

    @BeforeEach
    void aPersonWhoReadsFrench() {
        signIn(accounts.signUp("Camille Durand", Locale.FRENCH));
    }

    @Test
    void homeGreetsByNameAndShowsTheFirstSteps() {
        open("", HomeView.class);
        assertThat(find(H1.class).single().getText()).endsWith(" Camille");
        FirstSteps steps = find(FirstSteps.class).single();
        assertThat(steps.complete()).isFalse();
    }

    @Test
    void theDrawerNamesTheScreensInThePersonsLanguage() {
        open("", HomeView.class);
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Accueil", "Notifications");
    }

    @Test
    void anAddressThatLeadsNowhereIsToldInsideTheShell() {
        NotFoundView view = open("no/such/screen", NotFoundView.class);
        assertThat(find(H1.class, view).single().getText()).isEqualTo("Il n’y a rien ici");
        assertThat(find(MainLayout.class).all()).hasSize(1);
    }

    @Test
    void beforeSignInTheShellShowsNoFeature() {
        signOut();
        open("no/such/screen", NotFoundView.class);
        assertThat(find(SideNavItem.class).all()).isEmpty();
    }
}
