package com.webox.social.ui;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.kernel.WorkspaceId;
import com.webox.social.Channels;
import com.webox.social.NetworkSummary;
import com.webox.social.PostDetails;
import com.webox.social.PostFilter;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import com.webox.social.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the calendar and the list of posts read: posts, the choices of their filters, the workspace's wall clock. */
@Component
class PlanReader {

    private static final int DRAFTS = 50;

    private final Posts posts;
    private final Channels channels;
    private final CurrentMember member;
    private final Clock clock;
    private final PlanWarnings warnings;

    PlanReader(Posts posts, Channels channels, CurrentMember member, Clock clock, PlanWarnings warnings) {
        this.posts = posts;
        this.channels = channels;
        this.member = member;
        this.clock = clock;
        this.warnings = warnings;
    }

    WorkspaceId workspace() {
        return member.get().workspace();
    }

    ZoneId zone() {
        return member.find().map(Member::zone).orElse(ZoneId.of("UTC"));
    }

    PlanWarnings warnings() {
        return warnings;
    }

    /** The workspace's wall clock. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone());
    }

    boolean mayCompose() {
        return member.find().map(each -> each.may(Permission.COMPOSE)).orElse(false);
    }

    List<PostSummary> planned(CalendarRange range, PostFilter filter) {
        return posts.calendar(range.from(), range.to(), filter);
    }

    List<PostSummary> planned(LocalDate from, LocalDate to) {
        return posts.calendar(from, to, PostFilter.ALL);
    }

    /** Drafts without a plan, those that the filter lets through. */
    List<PostSummary> unscheduled(PostFilter filter) {
        if (!filter.statuses().isEmpty() && !filter.statuses().contains(PostStatus.DRAFT)) {
            return List.of();
        }
        PostFilter drafts = new PostFilter(
                filter.networks(), filter.channels(), Set.of(PostStatus.DRAFT), filter.labels(), filter.search());
        return posts.list(drafts, 0, DRAFTS).stream()
                .filter(post -> post.at() == null)
                .toList();
    }

    List<PostSummary> list(PostFilter filter, int offset, int limit) {
        return posts.list(filter, offset, limit);
    }

    PostDetails details(PostId post) {
        return posts.get(post);
    }

    boolean any() {
        return !posts.list(PostFilter.ALL, 0, 1).isEmpty();
    }

    List<NetworkSummary> networks() {
        return channels.networks();
    }

    /** What can be chosen in a filter now. */
    FilterChoices choices() {
        return new FilterChoices(channels.networks(), channels.list(), posts.labels());
    }
}
