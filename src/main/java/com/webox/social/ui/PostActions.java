package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.webox.kernel.Problem;
import com.webox.kit.Notices;
import com.webox.social.PostDetails;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import com.webox.social.Posts;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do with a post from any screen. What can be taken back offers it at once; a refusal is told, and
 * nothing happened. The screens see the change through their live updates.
 */
@org.springframework.stereotype.Component
class PostActions {

    private final Posts posts;
    private final PlanReader reader;

    PostActions(Posts posts, PlanReader reader) {
        this.posts = posts;
        this.reader = reader;
    }

    void edit(PostId post) {
        UI.getCurrent().navigate("compose/" + post);
    }

    /** Opens the post with its receipt. */
    void follow(PostId post) {
        UI.getCurrent().navigate("posts/" + post);
    }

    /** Opens the composer for a new post at that time of the workspace. */
    void compose(LocalDateTime at) {
        UI.getCurrent()
                .navigate(
                        "compose",
                        QueryParameters.of(
                                "at", at.truncatedTo(ChronoUnit.MINUTES).toString()));
    }

    /** Lets the person choose a time, then moves the post. */
    void askMove(Component screen, PostSummary post) {
        new MoveDialog(reader.now(), reader.zone(), post.at(), to -> move(screen, post, to, () -> {})).open();
    }

    /** @param refused runs when the post stays where it was */
    void move(Component screen, PostSummary post, LocalDateTime to, Runnable refused) {
        if (attempt(() -> posts.schedule(post.id(), to))) {
            tellMoved(screen, post, to);
        } else {
            refused.run();
        }
    }

    private void tellMoved(Component screen, PostSummary post, LocalDateTime to) {
        LocalDateTime now = reader.now();
        String text = screen.getTranslation(
                "social.calendar.movedTo",
                PostWords.dayAndTime(to, now, UI.getCurrent().getLocale()));
        LocalDateTime before = post.at();
        boolean wasDraft = post.status() == PostStatus.DRAFT;
        if (wasDraft || (before != null && before.isAfter(now) && post.status() == PostStatus.SCHEDULED)) {
            Notices.undo(text, screen.getTranslation("social.undo"), () -> takeBack(screen, post, before, wasDraft));
        } else {
            // What missed its time has no place to go back to.
            Notices.success(text);
        }
    }

    private void takeBack(Component screen, PostSummary post, @Nullable LocalDateTime before, boolean wasDraft) {
        boolean done = attempt(() -> {
            if (wasDraft || before == null) {
                posts.unschedule(post.id());
            } else {
                posts.schedule(post.id(), before);
            }
        });
        if (done) {
            Notices.success(screen.getTranslation("social.undone"));
        }
    }

    void unschedule(Component screen, PostSummary post) {
        LocalDateTime before = post.at();
        if (attempt(() -> posts.unschedule(post.id())) && before != null) {
            Notices.undo(
                    screen.getTranslation("social.post.unscheduled"),
                    screen.getTranslation("social.undo"),
                    () -> attempt(() -> posts.schedule(post.id(), before)));
        }
    }

    void duplicate(Component screen, PostId post) {
        attempt(() -> {
            PostDetails copy = posts.duplicate(post);
            Notices.success(screen.getTranslation("social.post.duplicated"));
            edit(copy.id());
        });
    }

    void delete(Component screen, PostId post) {
        if (attempt(() -> posts.delete(post))) {
            Notices.undo(
                    screen.getTranslation("social.post.deleted"),
                    screen.getTranslation("social.undo"),
                    () -> attempt(() -> posts.restore(post)));
        }
    }

    void publishNow(Component screen, PostId post) {
        if (attempt(() -> posts.publishNow(post))) {
            Notices.success(screen.getTranslation("social.post.publishing"));
        }
    }

    /** Does something with the posts; a refusal is told. */
    void attempt(Component screen, String doneKey, Consumer<Posts> work) {
        if (attempt(() -> work.accept(posts))) {
            Notices.success(screen.getTranslation(doneKey));
        }
    }

    private static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Problem refusal) {
            Notices.problem(refusal);
            return false;
        }
    }
}
