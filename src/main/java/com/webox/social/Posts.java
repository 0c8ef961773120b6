package com.webox.social;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Problem;
import com.webox.platform.time.WallClock;
import com.webox.social.publishing.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing, planning and following posts of the current workspace. Changes bump the live topic {@link #TOPIC}.
 */
@Service
@Requires(Permission.COMPOSE)
@Transactional
public class Posts {

    /** Live topic: some post of the workspace changed. */
    public static final String TOPIC = "posts";

    /** The minute that is running may still be chosen. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final CurrentMember current;
    private final PostRepository posts;
    private final PostReader reader;
    private final Planning planning;
    private final Ledger ledger;

    Posts(CurrentMember current, PostRepository posts, PostReader reader, Planning planning, Ledger ledger) {
        this.current = current;
        this.posts = posts;
        this.reader = reader;
        this.planning = planning;
        this.ledger = ledger;
    }

    /** Stores a new draft. */
    public PostDetails create(PostContent content) {
        Post post = new Post(current.get(), content, planning.now());
        return stored(post);
    }

    /**
     * Changes what is written. A scheduled post stays scheduled; a change that would make it unpublishable is refused
     * with the first broken rule, and the former text stays.
     *
     * @param version of the {@link PostDetails} the author saw; {@code problem.post.changed} (conflict) when another
     *     person saved meanwhile, {@code problem.post.locked} when it is being published or out
     */
    public PostDetails save(PostId id, long version, PostContent content) {
        Post post = locked(id);
        if (post.version() != version) {
            throw Problem.conflict("post.changed");
        }
        post.write(content, planning.now());
        Instant due = post.dueAt();
        return post.status() == PostStatus.SCHEDULED && due != null ? planned(post, due) : stored(post);
    }

    /** Plans, or moves, a post to a wall-clock time of the workspace. Refused with the first broken rule. */
    public PostDetails schedule(PostId id, LocalDateTime at) {
        Member member = current.get();
        Post post = locked(id);
        Instant now = planning.now();
        if (WallClock.instant(at, member.zone()).isBefore(now.minus(TOLERANCE))) {
            throw Problem.invalid("at", "post.past");
        }
        return plan(post, at, member, now);
    }

    /** Publishes at once. */
    public PostDetails publishNow(PostId id) {
        Member member = current.get();
        Instant now = planning.now();
        return plan(
                locked(id), LocalDateTime.ofInstant(now, member.zone()).truncatedTo(ChronoUnit.MILLIS), member, now);
    }

    private PostDetails plan(Post post, LocalDateTime at, Member member, Instant now) {
        return planned(post, post.plan(at, member.zone(), now));
    }

    private PostDetails planned(Post post, Instant due) {
        Map<ChannelId, String> channels = planning.publishable(post.workspace(), post.content());
        Post saved = posts.saveAndFlush(post);
        ledger.plan(post.workspace(), post.id(), channels, due);
        return told(saved);
    }

    /** Takes a planned post back to a draft. */
    public PostDetails unschedule(PostId id) {
        Post post = locked(id);
        ledger.callOff(id);
        post.unplan(planning.now());
        return stored(post);
    }

    /** Deletes a post that is not out; {@link #restore} undoes it. */
    public void delete(PostId id) {
        Post post = locked(id);
        ledger.callOff(id);
        post.delete(planning.now());
        stored(post);
    }

    /** Brings a deleted post back: planned again when its time is still to come, else as a draft. */
    public PostDetails restore(PostId id) {
        Member member = current.get();
        Post post = reader.deleted(id);
        Instant now = planning.now();
        LocalDateTime at = post.plannedAt();
        post.restore(now);
        if (at != null && WallClock.instant(at, member.zone()).isAfter(now)) {
            return plan(post, at, member, now);
        }
        post.unplan(now);
        return stored(post);
    }

    /** A new draft with the same content. */
    public PostDetails duplicate(PostId id) {
        return create(reader.own(id).content());
    }

    /** Tries a failed publication again, now. */
    public void retry(PublicationId id) {
        Member member = current.get();
        ledger.retry(member.workspace(), id, planning.now());
        planning.changed(member.workspace());
    }

    /** A person looked: an uncertain publication is out ({@code true}), or is not and shall be sent ({@code false}). */
    public void decide(PublicationId id, boolean isOut) {
        Member member = current.get();
        ledger.decide(member.workspace(), id, isOut, planning.now());
        planning.changed(member.workspace());
    }

    /** Every rule that {@code content} breaks, by network; empty when it can be scheduled. */
    @Requires(Permission.VIEW)
    @Transactional(readOnly = true)
    public List<Obstacle> check(PostContent content) {
        return planning.check(current.get().workspace(), content);
    }

    private Post locked(PostId id) {
        Post post = reader.own(id);
        ledger.lock(id);
        return post;
    }

    private PostDetails stored(Post post) {
        return told(posts.saveAndFlush(post));
    }

    private PostDetails told(Post saved) {
        planning.changed(saved.workspace());
        return reader.details(saved);
    }

    @Requires(Permission.VIEW)
    @Transactional(readOnly = true)
    public PostDetails get(PostId id) {
        return reader.details(reader.own(id));
    }

    @Requires(Permission.VIEW)
    @Transactional(readOnly = true)
    public Receipt receipt(PostId id) {
        return reader.receipt(reader.own(id).id());
    }

    /** Posts planned from {@code from} (included) to {@code to} (excluded) of the workspace's calendar, at most 3,000. */
    @Requires(Permission.VIEW)
    @Transactional(readOnly = true)
    public List<PostSummary> calendar(LocalDate from, LocalDate to, PostFilter filter) {
        return reader.calendar(from, to, filter);
    }

    /** Posts, the latest plan first, drafts before. {@code limit} is at most 200. */
    @Requires(Permission.VIEW)
    @Transactional(readOnly = true)
    public List<PostSummary> list(PostFilter filter, int offset, int limit) {
        return reader.list(filter, offset, Math.clamp(limit, 1, 200));
    }

    /** Labels in use, in alphabetical order. */
    @Requires(Permission.VIEW)
    @Transactional(readOnly = true)
    public List<String> labels() {
        return reader.labels();
    }
}
