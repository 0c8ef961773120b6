package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.signals.Signal;
import com.webox.kit.Icon;
import com.webox.kit.PageHeader;
import com.webox.kit.StatusBadge;
import com.webox.kit.TabStrip;
import com.webox.kit.Tone;
import com.webox.social.Obstacle;
import com.webox.social.PostContent;
import com.webox.social.PostDetails;
import com.webox.social.PostStatus;
import com.webox.social.Posts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The composer's parts in their places: writing, previews, and the bar at the foot. */
final class ComposeForm extends Div {

    private final ComposeState state;
    private final Posts posts;
    private final PlanReader place;
    private final ComposeActions actions;
    private final PageHeader header;
    private final StatusBadge status = new StatusBadge("", Tone.NEUTRAL);
    private final Div locked = new Div();
    private final ComposeChannels channels;
    private final ComposeText text;
    private final ComposeMedia media;
    private final ComposeExtras extras;
    private final ComposeLabels labels;
    private final ComposeObstacles obstacles;
    private final ComposePlan plan;
    private final ComposeBar bar;
    private final TabStrip panes = new TabStrip();
    private @Nullable PostContent judged;
    private List<Obstacle> found = List.of();

    ComposeForm(
            ComposeState state,
            ComposeStore store,
            Posts posts,
            ComposeNetworks networks,
            ComposeAid aid,
            PlanReader place) {
        this.state = state;
        this.posts = posts;
        this.place = place;
        actions = new ComposeActions(this, posts, state, store, this::showMissing, place::now);
        addClassName("wb-compose-form");
        header = new PageHeader(getTranslation("social.compose.title.new"), new SaveState(state, store::save), status);
        channels = new ComposeChannels(state);
        ComposeLibrary library = aid.library();
        media = new ComposeMedia(state, library);
        text = new ComposeText(state, new ComposeTabs(state), new ComposeCounters(state, networks::rules))
                .withTool(media.addButton())
                .withTool(media.makeButton(networks));
        text.withTool(assistant(aid, networks));
        extras = new ComposeExtras(state, networks, library);
        labels = new ComposeLabels(state);
        obstacles = new ComposeObstacles(this::mend);
        plan = new ComposePlan(state, place);
        bar = new ComposeBar(state, actions, plan, new ComposeQuota(state, place));
        locked.addClassName("wb-compose-locked");
        Section writing = new Section(locked, channels, text, media, extras, obstacles, labels);
        writing.addClassName("wb-compose-write");
        writing.getElement().setAttribute("aria-label", getTranslation("social.compose.write"));
        Div body = new Div(writing, new PreviewPane(state, networks::media));
        body.addClassName("wb-compose-body");
        buildPanes();
        add(header, panes, body, bar);
        Signal.effect(this, () -> judge(state.content().get(), state.plan().get()));
        Signal.effect(this, () -> showStatus(state.stored().get()));
    }

    private Button assistant(ComposeAid aid, ComposeNetworks networks) {
        AssistantPanel panel =
                new AssistantPanel(new AssistantDesk(state, networks::rules, text::insert), aid, place.zone());
        Button open =
                new Button(getTranslation("social.compose.ai.open"), Icon.SPARKLES.create(), click -> panel.open());
        open.addThemeVariants(ButtonVariant.TERTIARY);
        return open;
    }

    ComposeActions actions() {
        return actions;
    }

    /** A post was put on the desk. */
    void begin(List<String> labelsInUse) {
        labels.offer(labelsInUse);
        showPane(0);
        text.focus();
    }

    private void judge(PostContent content, Optional<LocalDateTime> at) {
        if (!content.equals(judged)) {
            found = posts.check(content);
            judged = content;
        }
        ComposeReadiness readiness = ComposeReadiness.of(content, found, at, place.now());
        actions.readiness(readiness);
        obstacles.show(readiness);
        bar.show(readiness);
    }

    private void showMissing() {
        showPane(0);
        if (!found.isEmpty()) {
            mendFirst();
        } else {
            plan.focus();
        }
    }

    private void mendFirst() {
        if (obstacles.isVisible()) {
            obstacles.focusFirst();
        } else {
            text.focus();
        }
    }

    /** Leads to the place where an obstacle is mended: its key names what it is about. */
    private void mend(Obstacle obstacle) {
        String at = obstacle.network();
        if (at != null && (obstacle.key().contains(".extra.") || obstacle.key().contains(".format."))) {
            extras.open(at);
        } else if (about(obstacle, "media")) {
            media.focusAdd();
        } else if (about(obstacle, "channel")) {
            channels.focusFirst();
        } else {
            String network = obstacle.network();
            boolean own = network != null && state.content().peek().variants().containsKey(network);
            state.open(own && network != null ? network : ComposeState.SHARED);
            text.focus();
        }
    }

    private static boolean about(Obstacle obstacle, String thing) {
        return obstacle.key().toLowerCase(Locale.ROOT).contains(thing);
    }

    private void showStatus(Optional<PostDetails> stored) {
        PostStatus now = stored.map(PostDetails::status).orElse(PostStatus.DRAFT);
        header.setHeading(getTranslation(
                !now.editable()
                        ? "social.compose.title.out"
                        : stored.isPresent() ? "social.compose.title.edit" : "social.compose.title.new"));
        status.show(getTranslation("social.status." + now), PostWords.tone(now));
        locked.removeAll();
        locked.setVisible(!now.editable());
        bar.setVisible(now.editable());
        if (!now.editable()) {
            locked.add(
                    Icon.LOCK.create(),
                    new Span(getTranslation("social.compose.locked")),
                    new Anchor("posts/" + stored.orElseThrow().id(), getTranslation("social.compose.locked.receipt")));
        }
    }

    private void buildPanes() {
        panes.addClassName("wb-compose-panes");
        panes.getElement().setAttribute("aria-label", getTranslation("social.compose.panes"));
        panes.add(pane(Icon.PENCIL, "social.compose.write"), pane(Icon.EYE, "social.preview.title"));
        panes.addSelectedChangeListener(change -> showPane(panes.getSelectedIndex()));
    }

    private Tab pane(Icon icon, String key) {
        Component sign = icon.create();
        return new Tab(sign, new Span(getTranslation(key)));
    }

    /** On a phone one pane is seen at a time; the stylesheet shows both where there is room. */
    private void showPane(int index) {
        panes.setSelectedIndex(index);
        getElement().setAttribute("data-pane", index == 0 ? "write" : "preview");
    }
}
