package com.webox.social.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.kit.EmptyState;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import com.webox.social.OutagePolicy;
import com.webox.social.PostContent;
import com.webox.social.PostId;
import com.webox.social.Posts;
import com.webox.social.PublicationStatus;
import com.webox.social.TestChannels;
import com.webox.testing.ScreenTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A team connects its accounts, sees how they are, and lets go of one. */
class ConnectChannelsTest extends ScreenTest {

    @Autowired
    private TestChannels connected;

    @Autowired
    private Channels channels;

    @Autowired
    private Posts posts;

    private Member owner;

    @BeforeEach
    void aTeam() {
        owner = accounts.signUp("Ada");
        signIn(owner);
    }

    @Test
    void aNewTeamIsToldWhatToDoAndOfferedEveryNetwork() {
        ChannelsView view = open("channels", ChannelsView.class);
        assertThat(find(EmptyState.class, view).all()).hasSize(1);
        assertThat(find(ConnectCard.class, view).all())
                .extracting(card -> card.getElement().getAttribute("data-network"))
                .containsExactlyElementsOf(channels.networks().stream()
                        .map(network -> network.key())
                        .toList());
    }

    @Test
    void eachAccountSaysHowItIs() {
        connected.connect(owner, "instagram", "Works");
        connected.ending(owner, "linkedin", "Ends soon", Duration.ofDays(5));
        connected.paused(owner, "x", "Stopped");
        ChannelsView view = open("channels", ChannelsView.class);
        assertThat(find(ChannelCard.class, view).all())
                .extracting(card -> card.getElement().getAttribute("data-health"))
                .containsExactly("ok", "expiring", "paused");
        assertThat(words(card(view, "Ends soon"))).contains("Reconnect soon", "Consent until", "Reconnect now");
        assertThat(words(card(view, "Stopped"))).contains("Its posts wait until somebody reconnects it");
        assertThat(find(EmptyState.class, view).all()).isEmpty();
    }

    @Test
    void theWayBackFromTheNetworkSaysHowItWent() {
        open("channels?connected=Atelier", ChannelsView.class);
        assertThat(notices()).containsExactly("Atelier is connected");
    }

    @Test
    void aRefusedConsentIsToldInWords() {
        open("channels?problem=channel.consentDenied", ChannelsView.class);
        assertThat(notices()).containsExactly("You did not give consent, so nothing was connected.");
    }

    @Test
    void whatTheAddressSaysIsNeverShownAsItIs() {
        open("channels?problem=Call+0900+now", ChannelsView.class);
        assertThat(notices())
                .containsExactly("The account could not be connected. Try again; if it happens again, ask an"
                        + " administrator.");
    }

    @Test
    void disconnectingAsksFirstAndCallsOffWhatWasPlannedThere() {
        PostId post = planned();
        ChannelsView view = open("channels", ChannelsView.class);
        test(button(view, "Disconnect Atelier")).click();
        assertThat(channels.list()).as("nothing before the answer").hasSize(1);
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(test(question).getHeader()).isEqualTo("Disconnect Atelier?");
        test(question).confirm();
        assertThat(channels.list()).isEmpty();
        assertThat(find(ChannelCard.class, view).all()).isEmpty();
        assertThat(posts.get(post).publications())
                .extracting(publication -> publication.status())
                .containsExactly(PublicationStatus.CANCELLED);
    }

    @Test
    void decliningKeepsTheAccount() {
        connected.connect(owner, "x", "Atelier");
        ChannelsView view = open("channels", ChannelsView.class);
        test(button(view, "Disconnect Atelier")).click();
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(channels.list()).extracting(ChannelSummary::name).containsExactly("Atelier");
    }

    @Test
    void aViewerSeesTheAccountsAndChangesNone() {
        connected.connect(owner, "x", "Atelier");
        signIn(accounts.join(owner.workspace(), "Vera", Role.VIEWER));
        ChannelsView view = open("channels", ChannelsView.class);
        assertThat(find(ChannelCard.class, view).all()).hasSize(1);
        assertThat(find(Button.class, view).all()).isEmpty();
        assertThat(find(ConnectCard.class, view).all()).isEmpty();
    }

    @Test
    void anotherTeamsAccountsAreNotShown() {
        connected.connect(owner, "x", "Atelier");
        signIn(accounts.signUp("Eve"));
        assertThat(find(ChannelCard.class, open("channels", ChannelsView.class)).all())
                .isEmpty();
    }

    private PostId planned() {
        PostContent content = new PostContent(
                "Cider is ready",
                Map.of(),
                List.of(connected.connect(owner, "x", "Atelier")),
                List.of(),
                Set.of(),
                OutagePolicy.LATE);
        PostId post = posts.create(content).id();
        posts.schedule(post, LocalDateTime.now(owner.zone()).plusDays(30));
        return post;
    }

    private ChannelCard card(ChannelsView view, String name) {
        return find(ChannelCard.class, view).all().stream()
                .filter(card -> words(card).contains(name))
                .findFirst()
                .orElseThrow();
    }

    private Button button(ChannelsView view, String label) {
        return find(Button.class, view).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(ConnectChannelsTest::words)
                .toList();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
