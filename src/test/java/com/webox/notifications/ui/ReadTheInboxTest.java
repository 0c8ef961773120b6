package com.webox.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.webox.accounts.Member;
import com.webox.kit.EmptyState;
import com.webox.notifications.Inbox;
import com.webox.notifications.Notice;
import com.webox.notifications.Notifications;
import com.webox.testing.ScreenTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person hears the bell and reads what WeBox has to tell. */
class ReadTheInboxTest extends ScreenTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Inbox inbox;

    private Member reader;

    @BeforeEach
    void aReader() {
        reader = accounts.signUp("Ada");
        signIn(reader);
    }

    @Test
    void anEmptyInboxSaysWhatItIsFor() {
        InboxView view = open("inbox", InboxView.class);
        assertThat(find(EmptyState.class, view).all()).hasSize(1);
        assertThat(bell().getAriaLabel()).hasValue("Notifications, nothing new");
    }

    @Test
    void newsRingsTheBellOfAnOpenScreenAndShowsInTheList() {
        InboxView view = open("inbox", InboxView.class);
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
        assertThat(find(NoticeRow.class, open("inbox", InboxView.class)).all()).hasSize(2);
        assertThat(find(NoticeRow.class, open("inbox?show=unread", InboxView.class))
                        .all())
                .hasSize(1);
    }

    @Test
    void allIsMarkedReadAndTakenBack() {
        tell();
        tell();
        open("inbox", InboxView.class);
        test(find(Button.class).withText("Mark all as read").single()).click();
        assertThat(inbox.unread()).isZero();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(inbox.unread()).isEqualTo(2);
    }

    @Test
    void anItemIsDeletedAndPutBack() {
        tell();
        InboxView view = open("inbox", InboxView.class);
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
        open("inbox", InboxView.class);
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
