package com.webox.social.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.media.AssetId;
import com.webox.media.Assets;
import com.webox.media.SampleFiles;
import com.webox.social.ChannelId;
import com.webox.social.OutagePolicy;
import com.webox.social.PostContent;
import com.webox.social.PostDetails;
import com.webox.social.PostFilter;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import com.webox.social.Posts;
import com.webox.social.TestChannels;
import com.webox.testing.ScreenTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An author writes one post for several networks, sees what each takes, and plans it. */
class WriteAPostTest extends ScreenTest {

    /** A day far away, at an hour that no change of summer time touches. */
    private static final LocalDateTime JUNE = LocalDateTime.of(LocalDate.now().getYear() + 1, 6, 10, 9, 15);

    @Autowired
    private TestChannels channels;

    @Autowired
    private Posts posts;

    @Autowired
    private Assets assets;

    private Member author;
    private ChannelId x;
    private ChannelId linkedin;

    @BeforeEach
    void aTeamOnTwoNetworks() {
        author = accounts.signUp("Ada");
        x = channels.connect(author, "x", "Atelier");
        linkedin = channels.connect(author, "linkedin", "Atelier Ltd");
        signIn(author);
    }

    @Test
    void eachNetworkGetsItsOwnTextCountedAsItCounts() {
        compose("compose");
        write("Cider is ready");
        assertThat(counters()).containsExactly("14 / 3,000", "14 / 280");
        tab("X");
        assertThat(text().getValue()).as("starts from the shared text").isEqualTo("Cider is ready");
        write("Cider 🍎 https://orchard.com/a-very-long-address-that-counts-little");
        assertThat(counters()).as("an emoji counts 2 and an address 23").containsExactly("32 / 280");
        tab("All");
        assertThat(text().getValue()).isEqualTo("Cider is ready");
        pause();
        PostContent stored = onlyPost().content();
        assertThat(stored.text()).isEqualTo("Cider is ready");
        assertThat(stored.variants()).containsOnlyKeys("x");
        assertThat(stored.channels()).containsExactlyInAnyOrder(x, linkedin);
    }

    @Test
    void aNetworkFollowsTheSharedTextAgainWhenItsOwnIsGivenUp() {
        compose("compose");
        write("Cider is ready");
        tab("X");
        write("Cider!");
        test(button("Use the shared text")).click();
        assertThat(text().getValue()).isEqualTo("Cider is ready");
        pause();
        assertThat(onlyPost().content().variants()).isEmpty();
    }

    @Test
    void whatANetworkRefusesIsNamedAndSchedulingSaysWhyNot() {
        compose("compose");
        assertThat(reason()).isEqualTo("Write something first");
        assertThat(find(ComposeObstacles.class).all())
                .as("nothing is complained about before anything is written")
                .isEmpty();
        write("a".repeat(300));
        plan(JUNE);
        assertThat(counters()).contains("20 too many");
        assertThat(find(ComposeObstacles.class).single().getElement().getTextRecursively())
                .contains("The text counts 300 characters; 280 are allowed. Shorten it by 20.");
        assertThat(reason()).isEqualTo("One thing to mend first");
        Button schedule = button("Schedule");
        assertThat(schedule.getElement().getAttribute("aria-disabled")).isEqualTo("true");
        test(schedule).click();
        pause();
        assertThat(onlyPost().status()).isEqualTo(PostStatus.DRAFT);

        tab("X");
        write("short");
        assertThat(find(ComposeObstacles.class).all()).isEmpty();
        assertThat(schedule.getElement().getAttribute("aria-disabled")).isEqualTo("false");
    }

    @Test
    void anObstacleLeadsToTheTextThatIsTooLong() {
        compose("compose");
        write("fine");
        tab("X");
        write("a".repeat(281));
        tab("All");
        test(find(Button.class, find(ComposeObstacles.class).single()).single()).click();
        assertThat(text().getValue()).hasSize(281);
        assertThat(find(ComposeTabs.class).single().getSelectedIndex()).isPositive();
    }

    @Test
    void aTimeIsNeededAndMustBeToCome() {
        compose("compose");
        write("Cider is ready");
        assertThat(reason()).isEqualTo("Choose a day and a time");
        plan(LocalDateTime.now(author.zone()).minusHours(1));
        assertThat(reason()).isEqualTo("This time has passed");
        test(button("Schedule")).click();
        pause();
        assertThat(onlyPost().status()).isEqualTo(PostStatus.DRAFT);
    }

    @Test
    void aPostIsScheduledMovedAndTakenBackToADraft() {
        compose("compose");
        write("Cider is ready");
        plan(JUNE);
        test(button("Schedule")).click();
        assertThat(onlyPost()).satisfies(post -> {
            assertThat(post.status()).isEqualTo(PostStatus.SCHEDULED);
            assertThat(post.at()).isEqualTo(JUNE);
        });
        assertThat(button("Scheduled").isEnabled()).as("nothing left to do").isFalse();

        plan(JUNE.plusDays(1));
        test(button("Move to this time")).click();
        assertThat(onlyPost().at()).isEqualTo(JUNE.plusDays(1));

        chooseMore("Back to draft");
        assertThat(onlyPost().status()).isEqualTo(PostStatus.DRAFT);
        assertThat(button("Schedule").isEnabled()).isTrue();
    }

    @Test
    void theKeyboardSchedulesAndUndoMakesItADraftAgain() {
        compose("compose?at=" + JUNE);
        write("Cider is ready");
        fireShortcut(Key.ENTER, KeyModifier.CONTROL);
        assertThat(onlyPost().status()).isEqualTo(PostStatus.SCHEDULED);
        test(button("Undo")).click();
        assertThat(onlyPost().status()).isEqualTo(PostStatus.DRAFT);
    }

    @Test
    void aPlannedPostNeverBecomesUnpublishableByWriting() {
        PostId post = posts.create(content("Cider is ready")).id();
        posts.schedule(post, JUNE);
        compose("compose/" + post);
        write("a".repeat(300));
        pause();
        assertThat(posts.get(post)).satisfies(kept -> {
            assertThat(kept.status()).isEqualTo(PostStatus.SCHEDULED);
            assertThat(kept.content().text()).isEqualTo("Cider is ready");
        });
        assertThat(text().getValue()).as("the words stay on the desk").hasSize(300);
    }

    @Test
    void whenTwoPeopleWroteTheOthersWordsCanBeTaken() {
        PostId post = bothChanged("mine", "theirs");
        ConfirmDialog conflict = find(ConfirmDialog.class).single();
        test(conflict).reject();
        assertThat(text().getValue()).isEqualTo("theirs");
        write("theirs, and mine");
        pause();
        assertThat(posts.get(post).content().text()).isEqualTo("theirs, and mine");
    }

    @Test
    void whenTwoPeopleWroteOnesOwnWordsCanBecomeAPostOfTheirOwn() {
        PostId post = bothChanged("mine", "theirs");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(posts.get(post).content().text()).isEqualTo("theirs");
        assertThat(list()).extracting(PostSummary::excerpt).containsExactlyInAnyOrder("mine", "theirs");
        assertThat(text().getValue()).isEqualTo("mine");
        write("mine, further");
        pause();
        assertThat(list()).extracting(PostSummary::excerpt).containsExactlyInAnyOrder("mine, further", "theirs");
    }

    @Test
    void anotherPersonsChangeShowsAtOnceWhereNothingIsUnsaved() {
        PostDetails post = posts.create(content("before"));
        compose("compose/" + post.id());
        posts.save(post.id(), post.version(), content("after"));
        roundTrip();
        assertThat(text().getValue()).isEqualTo("after");
    }

    @Test
    void mediaKeepTheOrderTheAuthorGivesThem() throws IOException {
        AssetId first = picture("first.png");
        AssetId second = picture("second.png");
        AssetId third = picture("third.png");
        compose("compose?media=%s&media=%s&media=%s".formatted(first, second, third));
        write("Three pictures");
        choose(mediaMenu(0), "Move later");
        pause();
        assertThat(onlyPost().content().media()).containsExactly(second, first, third);
        choose(mediaMenu(2), "Move earlier");
        choose(mediaMenu(0), "Remove from the post");
        pause();
        assertThat(onlyPost().content().media()).containsExactly(third, first);
    }

    @Test
    void leavingKeepsWhatWasJustWritten() {
        compose("compose");
        write("half a thought");
        open("calendar", CalendarView.class);
        assertThat(list()).extracting(PostSummary::excerpt).containsExactly("half a thought");
    }

    @Test
    void aViewerIsLedToThePostInstead() {
        PostId post = posts.create(content("Cider is ready")).id();
        signIn(accounts.join(author.workspace(), "Vera", Role.VIEWER));
        open("compose/" + post, PostView.class);
        open("compose", PostsView.class);
    }

    private void compose(String address) {
        open(address, ComposeView.class);
    }

    private TextArea text() {
        return find(TextArea.class).withId("compose-text").single();
    }

    private void write(String words) {
        test(text()).setValue(words);
    }

    /** What the browser reports a second after the last key. */
    private void pause() {
        SaveState state = find(SaveState.class).single();
        state.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(state.getElement(), "idle", JacksonUtils.createObjectNode()));
    }

    private void tab(String name) {
        ComposeTabs tabs = find(ComposeTabs.class).single();
        for (int i = 0; i < tabs.getTabCount(); i++) {
            Tab tab = tabs.getTabAt(i);
            if (tab.getElement().getTextRecursively().contains(name)) {
                Tab before = tabs.getSelectedTab();
                tabs.setSelectedIndex(i);
                ComponentUtil.fireEvent(tabs, new Tabs.SelectedChangeEvent(tabs, before, true));
                return;
            }
        }
        throw new AssertionError("no tab " + name);
    }

    /** The figures beside the text, in the order of the channels. */
    private List<String> counters() {
        return find(CounterRing.class).all().stream()
                .map(ring -> ring.getElement().getTextRecursively())
                .toList();
    }

    private void plan(LocalDateTime at) {
        test(find(DateTimePicker.class, find(ComposePlan.class).single()).single())
                .setValue(at);
    }

    private String reason() {
        return find(Span.class).withId("compose-reason").single().getText();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void chooseMore(String item) {
        choose(find(MenuBar.class, find(ComposeBar.class).single()).all().getLast(), item);
    }

    private MenuBar mediaMenu(int place) {
        return find(MenuBar.class, find(ComposeMediaItem.class).all().get(place))
                .single();
    }

    private void choose(MenuBar menu, String item) {
        var items = menu.getItems().getFirst().getSubMenu().getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).getText().equals(item)) {
                new MenuBarTester<>(menu).clickItem(0, i);
                return;
            }
        }
        throw new AssertionError("no item " + item);
    }

    /** One opens the post and writes; before it is stored another member stores other words. */
    private PostId bothChanged(String mine, String theirs) {
        PostDetails post = posts.create(content("before"));
        Member other = accounts.join(author.workspace(), "Ben", Role.EDITOR);
        compose("compose/" + post.id());
        write(mine);
        accounts.as(other, () -> posts.save(post.id(), post.version(), content(theirs)));
        roundTrip();
        assertThat(text().getValue()).as("unsaved words stay").isEqualTo(mine);
        pause();
        return post.id();
    }

    private PostContent content(String text) {
        return new PostContent(text, Map.of(), List.of(x, linkedin), List.of(), Set.of(), OutagePolicy.LATE);
    }

    private AssetId picture(String name) throws IOException {
        return assets.upload(name, new ByteArrayInputStream(SampleFiles.png(30, 20)))
                .id();
    }

    private List<PostSummary> list() {
        return posts.list(PostFilter.ALL, 0, 10);
    }

    private PostDetails onlyPost() {
        assertThat(list()).hasSize(1);
        return posts.get(list().getFirst().id());
    }
}
