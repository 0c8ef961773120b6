package com.webox.social.ui;

import com.webox.kernel.Problem;
import com.webox.kit.Notices;
import com.webox.social.PostContent;
import com.webox.social.PostDetails;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.Posts;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes what lies on the desk to the server, and what others did back to the desk. */
final class ComposeStore {

    private final Posts posts;
    private final ComposeState state;
    private final Consumer<PostId> created;
    private final Runnable conflict;

    /**
     * @param created told when a new post got its identity
     * @param conflict run when another person saved meanwhile
     */
    ComposeStore(Posts posts, ComposeState state, Consumer<PostId> created, Runnable conflict) {
        this.posts = posts;
        this.state = state;
        this.created = created;
        this.conflict = conflict;
    }

    /** @return whether the server now has what is on the desk */
    boolean save() {
        if (!state.dirty()) {
            return state.stored().peek().isPresent();
        }
        try {
            store();
            return true;
        } catch (Problem problem) {
            state.failed();
            tell(problem);
            return false;
        } catch (RuntimeException broken) {
            state.failed();
            throw broken;
        }
    }

    /** Saves what is left when the screen goes away; there is nobody to tell any more. */
    void saveQuietly() {
        if (state.dirty()) {
            try {
                store();
            } catch (Problem problem) {
                state.failed();
            }
        }
    }

    /** Another person, or the publisher, may have changed the post: unsaved words stay, else the news is shown. */
    void refresh() {
        Optional<PostDetails> before = state.stored().peek();
        if (before.isEmpty() || state.dirty()) {
            return;
        }
        PostDetails now;
        try {
            now = posts.get(before.get().id());
        } catch (Problem gone) {
            return;
        }
        if (now.version() != before.get().version()
                || now.status() != before.get().status()) {
            state.show(now);
        }
    }

    /** Shows what the other person saved, and drops what is on the desk. */
    void takeTheirs() {
        state.stored().peek().ifPresent(mine -> state.show(posts.get(mine.id())));
    }

    /** Stores what is on the desk as a post of its own. */
    PostId keepAsCopy() {
        PostDetails copy = posts.create(state.content().peek());
        state.saved(copy, state.revision().peek());
        return copy.id();
    }

    private void store() {
        int revision = state.revision().peek();
        PostContent content = state.content().peek();
        Optional<PostDetails> before = state.stored().peek();
        PostDetails saved = before.isEmpty()
                ? posts.create(content)
                : posts.save(before.get().id(), before.get().version(), content);
        state.saved(saved, revision);
        if (before.isEmpty()) {
            created.accept(saved.id());
        }
    }

    private void tell(Problem problem) {
        if (problem.kind() == Problem.Kind.INVALID && state.status() == PostStatus.SCHEDULED) {
            // A planned post that would become unpublishable stays as it was; what to mend is on the screen already
            return;
        }
        switch (problem.code()) {
            case "post.changed" -> conflict.run();
            default -> Notices.problem(problem);
        }
    }
}
