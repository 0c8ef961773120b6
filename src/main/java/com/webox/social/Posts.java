package com.webox.social;

import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** Writing, planning and following posts of the current workspace. Changes bump the live topic {@link #TOPIC}. */
@Service
@Requires(Permission.COMPOSE)
public class Posts {

    /** Live topic: some post of the workspace changed. */
    public static final String TOPIC = "posts";

    /** Stores a new draft. */
    public PostDetails create(PostContent content) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.VIEW)
    public PostDetails get(PostId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes what is written. A scheduled post stays scheduled if it is still publishable.
     *
     * @param version of the {@link PostDetails} the author saw; {@code problem.post.changed} (conflict) when another
     *     person saved meanwhile, {@code problem.post.locked} when it is being published or out
     */
    public PostDetails save(PostId id, long version, PostContent content) {
        throw new UnsupportedOperationException();
    }

    /** Plans, or moves, a post to a wall-clock time of the workspace. Refused with the first broken rule. */
    public PostDetails schedule(PostId id, LocalDateTime at) {
        throw new UnsupportedOperationException();
    }

    /** Takes a planned post back to a draft. */
    public PostDetails unschedule(PostId id) {
        throw new UnsupportedOperationException();
    }

    /** Publishes at once. */
    public PostDetails publishNow(PostId id) {
        throw new UnsupportedOperationException();
    }

    /** Deletes a post that is not out; {@link #restore} undoes it. */
    public void delete(PostId id) {
        throw new UnsupportedOperationException();
    }

    /** Brings a deleted post back as it was; a plan in the past comes back as a draft. */
    public PostDetails restore(PostId id) {
        throw new UnsupportedOperationException();
    }

    /** A new draft with the same content. */
    public PostDetails duplicate(PostId id) {
        throw new UnsupportedOperationException();
    }

    /** Tries a failed publication again, now. */
    public void retry(PublicationId id) {
        throw new UnsupportedOperationException();
    }

    /** A person looked: an uncertain publication is out ({@code true}), or is not and shall be sent ({@code false}). */
    public void decide(PublicationId id, boolean isOut) {
        throw new UnsupportedOperationException();
    }

    /** Every rule that {@code content} breaks, by channel; empty when it can be scheduled. */
    @Requires(Permission.VIEW)
    public List<Obstacle> check(PostContent content) {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.VIEW)
    public Receipt receipt(PostId id) {
        throw new UnsupportedOperationException();
    }

    /** Posts planned from {@code from} (included) to {@code to} (excluded) of the workspace's calendar, at most 3,000. */
    @Requires(Permission.VIEW)
    public List<PostSummary> calendar(LocalDate from, LocalDate to, PostFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** Posts, the latest plan first, drafts before. */
    @Requires(Permission.VIEW)
    public List<PostSummary> list(PostFilter filter, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Labels in use, in alphabetical order. */
    @Requires(Permission.VIEW)
    public List<String> labels() {
        throw new UnsupportedOperationException();
    }
}
