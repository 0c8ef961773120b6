package com.webox.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kit.EmptyState;
import com.webox.notifications.Inbox;
import com.webox.notifications.Notice;
import com.webox.notifications.Notifications;
import com.webox.testing.SpringScreens;
import com.webox.testing.WeboxTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A person hears the bell and reads what WeBox has to tell. */
@WeboxTest
@Disabled(
        "navigating without a browser ends with no view; the cause is not found yet. The browser journeys walk these screens.")
class ReadTheInboxTest extends BrowserlessTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Inbox inbox;

    private Member reader;

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(SpringScreens.class);
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("com.webox.notifications.ui", "com.webox.kit.ui");
    }

    // JUnit calls an overridden method only where it is annotated again.
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        SpringScreens.use(program);
        super.initVaadinEnvironment();
        aReader();
    }

    private void aReader() {
        reader = accounts.signUp("Ada");
        SecurityContextHolder.getContext().setAuthentication(accounts.signedIn(reader));
        VaadinSession.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEmptyInboxSaysWhatItIsFor() {
        InboxView view = navigate("inbox", InboxView.class);
        assertThat(find(EmptyState.class, view).all()).hasSize(1);
        assertThat(bell().getAriaLabel()).hasValue("Notifications, nothing new");
    }

    @Test
    void newsRingsTheBellOfAnOpenScreenAndShowsInTheList() {
        InboxView view = navigate("inbox", InboxView.class);
        tell();
        tell();
        roundTrip();
        assertThat(bell().getAriaLabel()).hasValue("Notifications, 2 unread");
        assertThat(find(NoticeRow.class, view).all()).hasSize(2);
    }

    @Test
    void theAddressShowsTheUnreadAlone() {
        tell();
        tell();
        inbox.markRead(inbox.newest(false, 1).getFirst().id());
        assertThat(find(NoticeRow.class, navigate("inbox", InboxView.class)).all())
                .hasSize(2);
        assertThat(find(NoticeRow.class, navigate("inbox?show=unread", InboxView.class))
                        .all())
                .hasSize(1);
    }

    @Test
    void allIsMarkedReadAndTakenBack() {
        tell();
        tell();
        navigate("inbox", InboxView.class);
        test(find(Button.class).withText("Mark all as read").single()).click();
        assertThat(inbox.unread()).isZero();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(inbox.unread()).isEqualTo(2);
    }

    @Test
    void anItemIsDeletedAndPutBack() {
        tell();
        InboxView view = navigate("inbox", InboxView.class);
        Button delete = find(Button.class, view).all().stream()
                .filter(each -> each.getAriaLabel().filter("Delete"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(delete).click();
        assertThat(find(NoticeRow.class, view).all()).isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(find(NoticeRow.class, view).all()).hasSize(1);
    }

    @Test
    void aFullBellShowsAtMostNinetyNine() {
        for (int i = 0; i < 100; i++) {
            tell();
        }
        navigate("inbox", InboxView.class);
        assertThat(find(Span.class, find(Bell.class).single()).withText("99+").all())
                .hasSize(1);
    }

    private Button bell() {
        return find(Button.class, find(Bell.class).single()).all().getFirst();
    }

    private void tell() {
        notifications.tell(
                reader.workspace(),
                reader.user(),
                new Notice(Notice.Tone.WARNING, "notifications.empty", List.of("LinkedIn"), ""));
    }
}
