package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.webox.kit.HomeTile;
import com.webox.kit.Icon;
import com.webox.kit.LiveUpdates;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tile;
import com.webox.kit.Tone;
import com.webox.social.PostFilter;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import com.webox.social.Posts;
import com.webox.social.flight.FlightNeed;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;

/** Posts that do not go on without a person: failed, uncertain, held. */
@org.springframework.stereotype.Component
@Order(20)
class NeedsYouTile implements HomeTile {

    private static final int SHOWN = 5;
    private static final PostFilter ATTENTION =
            new PostFilter(Set.of(), Set.of(), PostGroup.ATTENTION.statuses(), Set.of(), "");

    private final PlanReader reader;
    private final LiveUpdates live;

    NeedsYouTile(PlanReader reader, LiveUpdates live) {
        this.reader = reader;
        this.live = live;
    }

    @Override
    public Component create() {
        Content content = new Content(reader);
        Tile tile = new Tile(Icon.ALERT, content.getTranslation("social.home.needs"), content);
        live.bind(tile, reader.workspace(), Posts.TOPIC, content::load);
        content.load();
        return tile;
    }

    private static final class Content extends SocialTileContent {

        private final PlanReader reader;

        private Content(PlanReader reader) {
            this.reader = reader;
        }

        private void load() {
            List<PostSummary> posts = reader.list(ATTENTION, 0, SHOWN + 1);
            List<FlightNeed> flights = reader.warnings().needing(SHOWN);
            removeAll();
            if (posts.isEmpty() && flights.isEmpty()) {
                Paragraph well = new Paragraph(getTranslation("social.home.needs.nothing"));
                well.addClassName("wb-all-well");
                well.addComponentAsFirst(Icon.CIRCLE_CHECK.create());
                add(well);
                return;
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("wb-needs");
            posts.stream().limit(SHOWN).forEach(post -> list.add(entry(post)));
            flights.forEach(flight -> list.add(entry(flight)));
            add(list);
            if (posts.size() > SHOWN) {
                add(new Anchor("posts?tab=" + PostGroup.ATTENTION.key(), getTranslation("social.home.needs.all")));
            }
        }

        private ListItem entry(FlightNeed flight) {
            String title = PostWords.title(this, flight.excerpt());
            Anchor post = new Anchor("posts/" + flight.post(), title);
            post.addClassName("wb-row-title");
            Anchor resolve = new Anchor("posts/" + flight.post(), getTranslation("social.home.needs.why"));
            resolve.addClassName("wb-action");
            resolve.setAriaLabel(resolve.getText() + ": " + title);
            String when = PostWords.shortDayAndTime(flight.at(), reader.now(), getLocale());
            return new ListItem(
                    new StatusBadge(getTranslation("social.flight.soon", when), Tone.WARNING), post, resolve);
        }

        private ListItem entry(PostSummary post) {
            Anchor resolve = new Anchor(
                    "posts/" + post.id(),
                    getTranslation(
                            post.status() == PostStatus.FAILED ? "social.home.needs.why" : "social.home.needs.decide"));
            resolve.addClassName("wb-action");
            resolve.getElement()
                    .setAttribute("aria-label", resolve.getText() + ": " + PostWords.title(this, post.excerpt()));
            return new ListItem(PostWords.badge(this, post.status()), link(post), resolve);
        }
    }
}
