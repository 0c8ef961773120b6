package com.webox.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.router.Route;
import com.webox.accounts.Invitations;
import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.accounts.TestAccounts;
import com.webox.media.AssetFilter;
import com.webox.media.AssetId;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.social.ChannelId;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import com.webox.social.OutagePolicy;
import com.webox.social.PostContent;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.Posts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.context.TestPropertySource;

/**
 * Every screen, as people see it: on a wide window and on a phone, by day and by night, in English and in French. What
 * each owes is in {@link Visitor#expectGoodScreen()}.
 */
@Journey
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "webox.test.installation=a team’s")
class EveryScreenJourneyTest {

    private final TestAccounts accounts;
    private final Invitations invitations;
    private final Channels channels;
    private final Posts posts;
    private final Assets assets;
    private @org.jspecify.annotations.Nullable Team team;

    /** A team in the middle of its work. */
    private record Team(
            Map<Locale, Member> members, PostId draft, PostId scheduled, PostId published, String invitation) {

        Stream<String> openScreens() {
            return Stream.of(
                    "/sign-in",
                    "/sign-in?error",
                    "/sign-up",
                    invitation,
                    "/rehearsal",
                    "/rehearsal/x",
                    "/rehearsal/linkedin",
                    "/rehearsal/facebook",
                    "/rehearsal/tiktok",
                    "/rehearsal/youtube");
        }

        Stream<String> screens() {
            return Stream.of(
                    "/",
                    "/calendar",
                    "/calendar?view=week",
                    "/calendar?view=day",
                    "/calendar?view=list",
                    "/calendar?post=" + scheduled,
                    "/posts",
                    "/posts/" + draft,
                    "/posts/" + scheduled,
                    "/posts/" + published,
                    "/compose",
                    "/compose/" + scheduled,
                    "/channels",
                    "/channels/guide/linkedin",
                    "/status",
                    "/status?period=day",
                    "/status?period=month",
                    "/media",
                    "/inbox",
                    "/profile",
                    "/workspace",
                    "/workspace/members",
                    "/tokens",
                    "/audit",
                    "/ai-costs",
                    "/ai-providers",
                    "/workspaces/new");
        }
    }

    @Autowired
    EveryScreenJourneyTest(
            TestAccounts accounts, Invitations invitations, Channels channels, Posts posts, Assets assets) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.channels = channels;
        this.posts = posts;
        this.assets = assets;
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Execution(ExecutionMode.CONCURRENT)
    void isGood(Look look, Browsers browsers) {
        Team team = team(browsers);
        Visitor visitor = browsers.open(look);
        List<String> faults = new ArrayList<>();
        team.openScreens().forEach(screen -> visit(visitor, screen, faults));
        Member member = java.util.Objects.requireNonNull(team.members().get(look.language()));
        Errands.signIn(visitor, member.email());
        team.screens().forEach(screen -> visit(visitor, screen, faults));

        assertThat(faults).as(look.toString()).isEmpty();
    }

    @Test
    void noScreenIsForgotten(Browsers browsers) {
        Team team = team(browsers);
        List<String> visited = Stream.concat(team.openScreens(), team.screens())
                .map(screen -> screen.replaceFirst("\\?.*", "").replaceFirst("^/", ""))
                .toList();

        // The newcomer's journey sees the set-up.
        assertThat(routes().filter(route -> !route.equals("setup")))
                .hasSizeGreaterThan(10)
                .allSatisfy(route -> assertThat(visited)
                        .as(route)
                        .anyMatch(screen -> screen.matches(
                                route.replaceAll("/:\\w+\\?", "(/[^/]+)?").replaceAll(":\\w+", "[^/]+")
                                        // A view may take one more step of the address as its parameter.
                                        + "(/[^/]+)?")));
    }

    private static void visit(Visitor visitor, String screen, List<String> faults) {
        try {
            visitor.goTo(screen);
            visitor.expectGoodScreen();
        } catch (AssertionError | RuntimeException fault) {
            visitor.forgetComplaints();
            faults.add(screen + ": " + fault.getMessage());
        }
    }

    private static Stream<String> routes() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scan.findCandidateComponents("com.webox").stream().map(found -> {
            try {
                return Class.forName(found.getBeanClassName())
                        .getAnnotation(Route.class)
                        .value();
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private synchronized Team team(Browsers browsers) {
        if (team == null) {
            team = gather(browsers);
        }
        return team;
    }

    private Team gather(Browsers browsers) {
        Member anna = accounts.signUp("Anna Moreau");
        Member leo = accounts.join(anna.workspace(), "Léo Martin", Role.ADMIN, Locale.FRENCH);
        Visitor visitor = browsers.open(Look.WIDE);
        Errands.signIn(visitor, anna.email());
        Errands.connect(visitor, "X");
        Errands.connect(visitor, "LinkedIn");
        Errands.uploadPhoto(visitor);
        return accounts.as(anna, () -> {
            PostId draft = posts.create(content("A draft about the new press")).id();
            PostId scheduled =
                    posts.create(content("Saturday: taste the first cider 🍎")).id();
            posts.schedule(
                    scheduled, LocalDateTime.now(ZoneId.of("Europe/Paris")).plusHours(1));
            PostId published = posts.create(content("The harvest is in!")).id();
            posts.publishNow(published);
            // In this thread, which is the one that is signed in.
            await().pollInSameThread()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> posts.get(published).status() == PostStatus.PUBLISHED);
            String invitation =
                    invitations.invite(Role.EDITOR, "Jules").address().getPath();
            return new Team(Map.of(Locale.ENGLISH, anna, Locale.FRENCH, leo), draft, scheduled, published, invitation);
        });
    }

    private PostContent content(String text) {
        List<ChannelId> everywhere =
                channels.list().stream().map(ChannelSummary::id).toList();
        List<AssetId> photo = assets.list(AssetFilter.ALL, null, 1).items().stream()
                .map(AssetSummary::id)
                .toList();
        return new PostContent(text, Map.of(), everywhere, photo, Set.of("harvest"), OutagePolicy.LATE);
    }
}
