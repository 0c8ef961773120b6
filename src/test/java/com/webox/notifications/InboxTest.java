package com.webox.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Problem;
import com.webox.platform.live.RevisionBoard;
import com.webox.platform.live.Topic;
import com.webox.testing.WeboxTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are told reaches their inbox, theirs alone, and stays as long as promised. */
@WeboxTest
class InboxTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RevisionBoard board;

    @Autowired
    private TransactionTemplate transaction;

    private Member camille;

    @BeforeEach
    void aPersonAtWork() {
        camille = accounts.signUp("Camille Durand");
    }

    @Test
    void newsComesNewestFirstAndUnread() {
        tell(camille, "first");
        tell(camille, "second");

        List<InboxEntry> entries = as(camille, () -> inbox.newest(false, 10));

        assertThat(entries)
                .extracting(entry -> entry.notice().args())
                .containsExactly(List.of("second", "l’été, 20 %"), List.of("first", "l’été, 20 %"));
        assertThat(entries).noneMatch(InboxEntry::read);
        assertThat(as(camille, inbox::unread)).isEqualTo(2);
    }

    @Test
    void newsOfAWorkThatFailedIsNotTold() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    tell(camille, "lost");
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");

        assertThat(as(camille, inbox::unread)).isZero();
    }

    @Test
    void openScreensHearOfIt() {
        AtomicInteger heard = new AtomicInteger();
        var subscription =
                board.subscribe(new Topic(camille.workspace(), InboxTopic.of(camille.user())), heard::incrementAndGet);
        transaction.executeWithoutResult(status -> {
            tell(camille, "news");
            assertThat(heard).hasValue(0);
        });
        assertThat(heard).hasValue(1);
        subscription.cancel();
    }

    @Test
    void whatIsReadLeavesTheUnread() {
        tell(camille, "read");
        tell(camille, "unread");
        InboxItemId first = as(camille, () -> inbox.newest(false, 10)).getLast().id();

        as(camille, () -> inbox.markRead(first));

        assertThat(as(camille, () -> inbox.newest(true, 10)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.notice().args()).contains("unread"));
    }

    @Test
    void markingAllReadCanBeTakenBackForThoseThatWereUnread() {
        tell(camille, "long read");
        as(camille, () -> inbox.markRead(inbox.newest(false, 1).getFirst().id()));
        tell(camille, "one");
        tell(camille, "two");

        List<InboxItemId> marked = as(camille, inbox::markAllRead);
        assertThat(marked).hasSize(2);
        assertThat(as(camille, inbox::unread)).isZero();

        as(camille, () -> inbox.markUnread(marked));
        assertThat(as(camille, inbox::unread)).isEqualTo(2);
    }

    @Test
    void whatIsDeletedCanBePutBackInItsPlace() {
        tell(camille, "older");
        tell(camille, "middle");
        tell(camille, "newer");
        List<InboxEntry> before = as(camille, () -> inbox.newest(false, 10));

        InboxEntry deleted = as(camille, () -> inbox.delete(before.get(1).id()));
        assertThat(as(camille, () -> inbox.newest(false, 10))).hasSize(2);

        as(camille, () -> {
            inbox.restore(deleted);
            inbox.restore(deleted);
        });
        assertThat(as(camille, () -> inbox.newest(false, 10)))
                .extracting(InboxEntry::id)
                .isEqualTo(before.stream().map(InboxEntry::id).toList());
    }

    @Test
    void othersNewsDoesNotExist() {
        Member colleague = accounts.join(camille.workspace(), "Thomas", Role.EDITOR);
        Member stranger = accounts.signUp("Eve");
        tell(camille, "private");
        InboxItemId mine = as(camille, () -> inbox.newest(false, 1)).getFirst().id();

        for (Member other : List.of(colleague, stranger)) {
            assertThat(as(other, () -> inbox.newest(false, 10))).isEmpty();
            assertThatThrownBy(() -> as(other, () -> inbox.markRead(mine)))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
            assertThatThrownBy(() -> as(other, () -> inbox.delete(mine))).isInstanceOf(Problem.class);
            as(other, () -> inbox.markUnread(List.of(mine)));
        }
        assertThat(as(camille, inbox::unread)).isEqualTo(1);
    }

    @Test
    void nobodySignedInIsRefused() {
        assertThatThrownBy(inbox::unread)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED));
    }

    @Test
    void theOldestGoWhenAnInboxIsFull() {
        Member colleague = accounts.join(camille.workspace(), "Thomas", Role.EDITOR);
        tell(colleague, "of another inbox");
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < Notifications.KEPT + 3; i++) {
                tell(camille, "news " + i);
            }
        });

        List<InboxEntry> kept = as(camille, () -> inbox.newest(false, 2 * Notifications.KEPT));

        assertThat(kept).hasSize(Notifications.KEPT);
        assertThat(kept.getLast().notice().args()).contains("news 3");
        assertThat(as(colleague, inbox::unread)).isEqualTo(1);
    }

    private void tell(Member person, String what) {
        notifications.tell(
                person.workspace(),
                person.user(),
                new Notice(Notice.Tone.INFO, "test.notice", List.of(what, "l’été, 20 %"), "posts"));
    }

    private <T> T as(Member member, Supplier<T> code) {
        return accounts.as(member, code);
    }

    private void as(Member member, Runnable code) {
        accounts.as(member, code);
    }
}
