package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.webox.kernel.Problem;
import com.webox.kit.Confirm;
import com.webox.kit.Notices;
import com.webox.social.PostContent;
import com.webox.social.PostDetails;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.Posts;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What an author does with the whole post. Each first makes sure that the server has the last words. */
final class ComposeActions {

    private final Component view;
    private final Posts posts;
    private final ComposeState state;
    private final ComposeStore store;
    private final Runnable showMissing;
    private final Supplier<LocalDateTime> clock;
    private ComposeReadiness readiness = ComposeReadiness.NOTHING;

    /** @param showMissing leads the person to what is missing when the post cannot go out yet */
    ComposeActions(
            Component view,
            Posts posts,
            ComposeState state,
            ComposeStore store,
            Runnable showMissing,
            Supplier<LocalDateTime> clock) {
        this.view = view;
        this.posts = posts;
        this.state = state;
        this.store = store;
        this.showMissing = showMissing;
        this.clock = clock;
    }

    /** The latest judgement of what is on the desk. */
    void readiness(ComposeReadiness now) {
        readiness = now;
    }

    void schedule() {
        Optional<LocalDateTime> at = state.plan().peek();
        if (!readiness.schedulable() || at.isEmpty()) {
            showMissing.run();
            return;
        }
        boolean planned = state.status() == PostStatus.SCHEDULED;
        Optional<LocalDateTime> before = state.stored().peek().map(PostDetails::at);
        withStored(id -> {
            state.moved(posts.schedule(id, at.get()));
            String when =
                    PostWords.dayAndTime(at.get(), clock.get(), UI.getCurrent().getLocale());
            new ScheduledNotice(
                            text("social.compose.scheduled", when),
                            () -> guarded(() -> state.moved(
                                    planned && before.isPresent()
                                            ? posts.schedule(id, before.get())
                                            : posts.unschedule(id))))
                    .open();
        });
    }

    void publishNow() {
        if (!readiness.started() || !readiness.publishable()) {
            showMissing.run();
            return;
        }
        int channels = state.content().peek().channels().size();
        Confirm.ask(
                text("social.compose.publish.title"),
                text("social.compose.publish.text", channels),
                text("social.compose.publish"),
                () -> withStored(id -> {
                    state.moved(posts.publishNow(id));
                    navigate("posts/" + id);
                }));
    }

    void backToDraft() {
        withStored(id -> {
            state.moved(posts.unschedule(id));
            Notices.success(text("social.compose.draft.done"));
        });
    }

    void duplicate() {
        withStored(id -> {
            navigate("compose/" + posts.duplicate(id).id());
            Notices.success(text("social.compose.duplicate.done"));
        });
    }

    void delete() {
        Optional<PostDetails> stored = state.stored().peek();
        if (stored.isEmpty()) {
            return;
        }
        PostId id = stored.get().id();
        guarded(() -> {
            store.saveQuietly();
            posts.delete(id);
            state.begin(PostContent.empty(), null);
            navigate("calendar");
            UI ui = UI.getCurrent();
            Notices.undo(
                    text("social.compose.delete.done"),
                    text("social.compose.undo"),
                    () -> guarded(() -> {
                        posts.restore(id);
                        ui.navigate("compose/" + id);
                    }));
        });
    }

    private void withStored(Consumer<PostId> work) {
        if (!store.save()) {
            return;
        }
        state.stored().peek().ifPresent(post -> guarded(() -> work.accept(post.id())));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }

    private void navigate(String route) {
        UI.getCurrent().navigate(route);
    }

    private String text(String key, Object... args) {
        return view.getTranslation(key, args);
    }
}
