package com.webox.social.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.social.ChannelId;
import com.webox.social.OutagePolicy;
import com.webox.social.PostContent;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import com.webox.social.Posts;
import com.webox.social.TestChannels;
import com.webox.testing.ScreenTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A team plans its posts on the calendar and follows them in the list. */
class PlanOnTheCalendarTest extends ScreenTest {

    /** A month far away, at an hour that no change of summer time touches. */
    private static final LocalDateTime TENTH = LocalDateTime.of(LocalDate.now().getYear() + 1, 6, 10, 9, 25);

    @Autowired
    private Posts posts;

    @Autowired
    private TestChannels channels;

    private Member author;
    private ChannelId channel;

    @BeforeEach
    void aTeamWithAChannel() {
        author = accounts.signUp("Ada");
        channel = channels.connect(author, "x", "Atelier");
        signIn(author);
    }

    @Test
    void aDraggedPostIsPlannedThereAndCanBeTakenBack() {
        PostId post = scheduled("Summer sale", Set.of());
        CalendarView view = calendar("");
        drag(view, post, TENTH.plusDays(4));
        assertThat(posts.get(post).at()).isEqualTo(TENTH.plusDays(4));
        assertThat(find(Notification.class).all()).isNotEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(posts.get(post).at()).isEqualTo(TENTH);
    }

    @Test
    void aDraftDroppedOnADayIsPlannedAndUndoMakesItADraftAgain() {
        PostId draft = posts.create(content("Someday", Set.of())).id();
        CalendarView view = calendar("");
        drag(view, draft, TENTH);
        assertThat(posts.get(draft).status()).isEqualTo(PostStatus.SCHEDULED);
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(posts.get(draft).status()).isEqualTo(PostStatus.DRAFT);
        assertThat(posts.get(draft).at()).isNull();
    }

    @Test
    void aPickedPostOpensBesideTheCalendarAndADraftInTheComposer() {
        PostId post = scheduled("Summer sale", Set.of());
        PostId draft = posts.create(content("Someday", Set.of())).id();
        CalendarView view = calendar("");
        fire(find(PostCalendar.class, view).single(), "post-picked", Map.of("event.detail.id", post.toString()));
        assertThat(find(PostPanel.class, view).single().getElement().getTextRecursively())
                .contains("Summer sale");
        fire(find(PostTray.class, view).single(), "post-picked", Map.of("event.detail.id", draft.toString()));
        assertThat(find(TextArea.class).withId("compose-text").single().getValue())
                .isEqualTo("Someday");
    }

    @Test
    void aTimeCanBeAskedForOnTheCalendarAndInTheTray() {
        PostId post = scheduled("Summer sale", Set.of());
        PostId draft = posts.create(content("Someday", Set.of())).id();
        CalendarView view = calendar("");
        fire(find(PostCalendar.class, view).single(), "move-asked", Map.of("event.detail.id", post.toString()));
        choose(TENTH.plusDays(2));
        assertThat(posts.get(post).at()).isEqualTo(TENTH.plusDays(2));
        fire(find(PostTray.class, view).single(), "move-asked", Map.of("event.detail.id", draft.toString()));
        choose(TENTH.plusDays(3));
        assertThat(posts.get(draft).at()).isEqualTo(TENTH.plusDays(3));
    }

    @Test
    void aPickedDayBeginsAPostThatIsPlannedThere() {
        CalendarView view = calendar("");
        fire(find(PostCalendar.class, view).single(), "day-picked", Map.of("event.detail.at", TENTH.toString()));
        assertThat(find(DateTimePicker.class, find(ComposePlan.class).single())
                        .single()
                        .getValue())
                .isEqualTo(TENTH);
    }

    @Test
    void aPickedDayNumberShowsTheDay() {
        scheduled("Summer sale", Set.of());
        CalendarView view = calendar("");
        String other = TENTH.toLocalDate().plusDays(1).toString();
        fire(
                find(PostCalendar.class, view).single(),
                "range-picked",
                Map.of("event.detail.view", "day", "event.detail.date", other));
        assertThat(shown((CalendarView) getCurrentView())).isEmpty();
    }

    @Test
    void aMoveIntoThePastIsRefusedAndNothingChanges() {
        PostId post = scheduled("Summer sale", Set.of());
        CalendarView view = calendar("");
        drag(view, post, LocalDateTime.now(author.zone()).minusDays(2));
        assertThat(posts.get(post).at()).isEqualTo(TENTH);
        assertThat(find(Button.class).withText("Undo").all()).isEmpty();
    }

    @Test
    void aViewerSeesThePlanAndCannotMoveIt() {
        PostId post = scheduled("Summer sale", Set.of());
        signIn(accounts.join(author.workspace(), "Vera", Role.VIEWER));
        CalendarView view = calendar("");
        assertThat(shown(view)).contains("Summer sale");
        drag(view, post, TENTH.plusDays(4));
        assertThat(posts.get(post).at()).isEqualTo(TENTH);
    }

    @Test
    void theAddressNarrowsTheCalendarByLabelStatusNetworkAndChannel() {
        scheduled("Summer sale", Set.of("sale"));
        scheduled("New colleague", Set.of("people"));
        assertThat(shown(calendar(""))).containsExactlyInAnyOrder("Summer sale", "New colleague");
        assertThat(shown(calendar("&label=sale"))).containsExactly("Summer sale");
        assertThat(shown(calendar("&status=failed"))).isEmpty();
        assertThat(shown(calendar("&network=linkedin"))).isEmpty();
        assertThat(shown(calendar("&network=x&label=people"))).containsExactly("New colleague");
        assertThat(shown(calendar("&channel=" + channel))).hasSize(2);
        assertThat(shown(calendar("&channel=" + ChannelId.next()))).isEmpty();
    }

    @Test
    void theAddressChoosesTheDaysOnShow() {
        scheduled("Summer sale", Set.of());
        String day = TENTH.toLocalDate().toString();
        assertThat(shown(open("calendar?view=day&date=" + day))).containsExactly("Summer sale");
        assertThat(shown(open("calendar?view=day&date=" + TENTH.toLocalDate().plusDays(1))))
                .isEmpty();
        assertThat(shown(open("calendar?view=list&date=" + day))).containsExactly("Summer sale");
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        PostId post = scheduled("Secret", Set.of());
        signIn(accounts.signUp("Eve"));
        CalendarView view = calendar("&post=" + post);
        assertThat(shown(view)).isEmpty();
        assertThat(find(PostPanel.class, view).all()).isEmpty();
    }

    @Test
    void theListShowsWhatItsTabAndSearchSay() {
        scheduled("Summer sale", Set.of());
        posts.create(content("An idea", Set.of()));
        assertThat(titles("posts")).containsExactlyInAnyOrder("Summer sale", "An idea");
        assertThat(titles("posts?tab=drafts")).containsExactly("An idea");
        assertThat(titles("posts?tab=scheduled")).containsExactly("Summer sale");
        assertThat(titles("posts?tab=attention")).isEmpty();
        assertThat(titles("posts?q=summer")).containsExactly("Summer sale");
    }

    private List<String> titles(String address) {
        // No grid is shown where there is nothing to list.
        return find(Grid.class, open(address, PostsView.class)).all().stream()
                .flatMap(grid -> ((Grid<?>) grid).getLazyDataView().getItems().map(PostSummary.class::cast))
                .map(PostSummary::excerpt)
                .toList();
    }

    private void drag(CalendarView view, PostId post, LocalDateTime to) {
        PostCalendar calendar = find(PostCalendar.class, view).single();
        fire(calendar, "post-moved", Map.of("event.detail.id", post.toString(), "event.detail.to", to.toString()));
    }

    /** What the browser sends, so that the way from there to the listener is walked too. */
    private static void fire(Component component, String event, Map<String, String> data) {
        Element element = component.getElement();
        ObjectNode sent = JacksonUtils.createObjectNode();
        data.forEach(sent::put);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, sent));
    }

    private void choose(LocalDateTime at) {
        MoveDialog dialog = find(MoveDialog.class).single();
        test(find(DateTimePicker.class, dialog).single()).setValue(at);
        test(find(Button.class).withText("Move").single()).click();
    }

    private CalendarView calendar(String more) {
        return open("calendar?view=month&date=" + TENTH.toLocalDate() + more);
    }

    private CalendarView open(String address) {
        return open(address, CalendarView.class);
    }

    /** The excerpts of what the browser is given to draw. */
    private List<String> shown(CalendarView view) {
        JsonNode records =
                (JsonNode) find(PostCalendar.class, view).single().getElement().getPropertyRaw("posts");
        return StreamSupport.stream(records.spliterator(), false)
                .map(record -> record.get("excerpt").asString())
                .toList();
    }

    private PostId scheduled(String text, Set<String> labels) {
        PostId post = posts.create(content(text, labels)).id();
        posts.schedule(post, TENTH);
        return post;
    }

    private PostContent content(String text, Set<String> labels) {
        return new PostContent(text, Map.of(), List.of(channel), List.of(), labels, OutagePolicy.LATE);
    }
}
