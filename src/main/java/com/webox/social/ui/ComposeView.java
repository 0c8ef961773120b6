package com.webox.social.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.webox.kernel.Problem;
import com.webox.kit.Confirm;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.media.Assets;
import com.webox.social.Channels;
import com.webox.social.PostContent;
import com.webox.social.PostDetails;
import com.webox.social.PostId;
import com.webox.social.Posts;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Writing one post for every network: {@code compose} for a new one, {@code compose/<id>} for one that exists. */
@Route(value = "compose/:id?", layout = MainLayout.class)
@Menu(order = 5, icon = "square-pen", title = "social.menu.compose")
@PermitAll
@StyleSheet("context://css/composer.css")
public class ComposeView extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Posts posts;
    private final ComposeNetworks networks;
    private final PlanReader place;
    private final ComposeState state;
    private final ComposeStore store;
    private final ComposeForm form;
    private Optional<PostDetails> asked = Optional.empty();
    private QueryParameters query = QueryParameters.empty();

    ComposeView(Posts posts, ComposeNetworks networks, ComposeAid aid, PlanReader place, LiveUpdates liveUpdates) {
        this.posts = posts;
        this.networks = networks;
        this.place = place;
        state = new ComposeState(aid.library()::find);
        ComposeConflict conflict = new ComposeConflict();
        store = new ComposeStore(posts, state, this::showAddress, conflict::open);
        conflict.choices(store::takeTheirs, () -> UI.getCurrent().navigate("compose/" + store.keepAsCopy()));
        form = new ComposeForm(state, store, posts, networks, aid, place);
        addClassNames("wb-page", "wb-composer");
        add(form);
        Shortcuts.addShortcutListener(this, form.actions()::schedule, Key.ENTER, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(
                this, form.actions()::publishNow, Key.ENTER, KeyModifier.CONTROL, KeyModifier.SHIFT);
        liveUpdates.bind(this, place.workspace(), Posts.TOPIC, store::refresh);
        liveUpdates.bind(this, place.workspace(), Assets.TOPIC, state::mediaChanged);
        liveUpdates.bind(this, place.workspace(), Channels.TOPIC, () -> state.channels(networks.channels()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
        Optional<String> id = event.getRouteParameters().get("id");
        if (!place.mayCompose()) {
            event.forwardTo(id.map(post -> "posts/" + post).orElse("posts"));
            return;
        }
        asked = id.map(ComposeView::parse).map(this::load);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state.channels(networks.channels());
        ComposeStart start = ComposeStart.of(query);
        if (asked.isPresent()) {
            state.begin(asked.get().content(), start.at());
            state.show(asked.get());
        } else {
            state.begin(start.content(state.channels().peek()), start.at());
        }
        form.begin(posts.labels());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (state.dirty() && !store.save()) {
            ContinueNavigationAction leave = event.postpone();
            Confirm.danger(
                    getTranslation("social.compose.leave.title"),
                    getTranslation("social.compose.leave.text"),
                    getTranslation("social.compose.leave.yes"),
                    () -> {
                        state.begin(PostContent.empty(), null);
                        leave.proceed();
                    });
        }
    }

    /** The tab closes, or the session ends, within the second before the next save. */
    @Override
    protected void onDetach(DetachEvent event) {
        store.saveQuietly();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(asked.isPresent() ? "social.compose.title.edit" : "social.compose.title.new");
    }

    /** A new post got its identity: the address follows without a reload, so that the page can be loaded again. */
    private void showAddress(PostId id) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("compose/" + id, query));
    }

    private PostDetails load(PostId id) {
        try {
            return posts.get(id);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw new NotFoundException();
            }
            throw problem;
        }
    }

    private static PostId parse(String id) {
        try {
            return PostId.of(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }
}
