package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.HomeTile;
import com.webox.kit.Icon;
import com.webox.kit.LiveUpdates;
import com.webox.kit.NetworkMark;
import com.webox.kit.Tile;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import com.webox.social.Posts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.core.annotation.Order;

/** What goes out today, in order of time, and how full the week is. */
@org.springframework.stereotype.Component
@Order(10)
class TodayTile implements HomeTile {

    private static final int DAYS = 7;
    private static final int SHOWN = 8;

    private final PlanReader reader;
    private final LiveUpdates live;

    TodayTile(PlanReader reader, LiveUpdates live) {
        this.reader = reader;
        this.live = live;
    }

    @Override
    public Component create() {
        Content content = new Content(reader);
        Tile tile = new Tile(Icon.CALENDAR_CLOCK, content.getTranslation("social.home.today"), content).wide();
        tile.withAction(new Anchor("calendar", content.getTranslation("social.menu.calendar")));
        tile.addClassName("wb-today");
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
            LocalDateTime now = reader.now();
            LocalDate today = now.toLocalDate();
            List<PostSummary> week = reader.planned(today, today.plusDays(DAYS));
            List<PostSummary> posts = on(week, today);
            removeAll();
            if (posts.isEmpty()) {
                add(new Paragraph(getTranslation("social.home.today.nothing")));
                if (reader.mayCompose()) {
                    Anchor compose = new Anchor("compose", getTranslation("social.home.today.compose"));
                    compose.addClassName("wb-action");
                    add(compose);
                }
            } else {
                add(timeline(posts, now));
            }
            add(strip(week, today));
        }

        private OrderedList timeline(List<PostSummary> posts, LocalDateTime now) {
            OrderedList timeline = new OrderedList();
            timeline.addClassName("wb-timeline");
            posts.stream().limit(SHOWN).forEach(post -> timeline.add(entry(post, now)));
            if (posts.size() > SHOWN) {
                Anchor more = new Anchor(
                        "calendar?view=day&date=" + now.toLocalDate(),
                        getTranslation("social.home.more", posts.size() - SHOWN));
                timeline.add(new ListItem(more));
            }
            return timeline;
        }

        private ListItem entry(PostSummary post, LocalDateTime now) {
            LocalDateTime at = post.at() == null ? now : post.at();
            Span time = new Span(DateTimeFormatter.ofPattern("HH:mm").format(at));
            time.addClassName("wb-cal-time");
            Span state = new Span(getTranslation("social.status." + post.status()));
            state.addClassName("wb-timeline-state");
            ListItem entry = new ListItem(time, PostWords.sign(post.status()), link(post), marks(post), state);
            if (post.status() == PostStatus.PUBLISHED) {
                entry.addClassName("wb-timeline-past");
            }
            return entry;
        }

        private Div marks(PostSummary post) {
            Div marks = new Div();
            marks.addClassName("wb-row-networks");
            post.networks().forEach(network -> marks.add(new NetworkMark(network)));
            return marks;
        }

        /** A bar a day; the figure stands above it. */
        private Div strip(List<PostSummary> week, LocalDate today) {
            Div strip = new Div();
            strip.addClassName("wb-week");
            long most = Math.max(
                    1,
                    today.datesUntil(today.plusDays(DAYS))
                            .mapToLong(day -> on(week, day).size())
                            .max()
                            .orElse(1));
            today.datesUntil(today.plusDays(DAYS)).forEach(day -> {
                int count = on(week, day).size();
                Anchor bar = new Anchor("calendar?view=day&date=" + day, "");
                Span figure = new Span(String.valueOf(count));
                Span fill = new Span();
                fill.addClassName("wb-week-bar");
                fill.getElement().setAttribute("data-level", String.valueOf(level(count, most)));
                Span name =
                        new Span(DateTimeFormatter.ofPattern("EEE", getLocale()).format(day));
                bar.add(figure, fill, name);
                bar.getElement()
                        .setAttribute(
                                "aria-label",
                                getTranslation(
                                        "social.home.week.day",
                                        DateTimeFormatter.ofPattern("EEEE d MMMM", getLocale())
                                                .format(day),
                                        count));
                strip.add(bar);
            });
            return strip;
        }

        /** Heights come in steps of a tenth, which the stylesheet knows. */
        private static long level(int count, long most) {
            return count == 0 ? 0 : Math.max(1, Math.round(10.0 * count / most));
        }

        private static List<PostSummary> on(List<PostSummary> posts, LocalDate day) {
            return posts.stream()
                    .filter(post -> post.at() != null && post.at().toLocalDate().equals(day))
                    .toList();
        }
    }
}
