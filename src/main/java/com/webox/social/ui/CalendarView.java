package com.webox.social.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.webox.kernel.Problem;
import com.webox.kit.Icon;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import com.webox.social.PostFilter;
import com.webox.social.PostId;
import com.webox.social.PostSummary;
import com.webox.social.Posts;
import com.webox.social.quota.QuotaBreak;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is planned when. The address holds all that is shown: view, day, filter and the opened post. */
@Route(value = "calendar", layout = MainLayout.class)
@Menu(order = 10, icon = "calendar", title = "social.menu.calendar")
@PermitAll
@StyleSheet("context://css/calendar.css")
class CalendarView extends Div implements AfterNavigationObserver {

    private final PlanReader reader;
    private final PostActions actions;
    private final CalendarBar bar = new CalendarBar(this::go);
    private final FilterBar filters = new FilterBar(filter -> go(state().with(filter)));
    private final PostCalendar calendar = new PostCalendar();
    private final PostTray tray = new PostTray();
    private final Aside drafts = new Aside();
    private final PostPanel panel;
    private final Div invitation = new Div();
    private final CrowdedDays crowded = new CrowdedDays();
    private final boolean mayCompose;
    private CalendarState state;
    private List<PostSummary> planned = List.of();
    private List<PostSummary> unscheduled = List.of();

    CalendarView(PlanReader reader, PostActions actions, LiveUpdates live) {
        this.reader = reader;
        this.actions = actions;
        this.mayCompose = reader.mayCompose();
        this.state = CalendarState.read(QueryParameters.empty(), today());
        this.panel = new PostPanel(actions, reader, () -> go(state().opened(null)));
        addClassNames("wb-page", "wb-calendar");
        PostCalendarTexts texts = PostCalendarTexts.of(this, reader.networks());
        calendar.setTexts(texts);
        calendar.setLanguage(getLocale());
        calendar.setEditable(mayCompose);
        tray.setTexts(texts);
        tray.setEditable(mayCompose);
        listen();
        drafts.addClassName("wb-cal-drafts");
        drafts.add(new H2(getTranslation("social.calendar.unscheduled")), tray);
        invitation.addClassName("wb-cal-invitation");
        Div tools = new Div(bar, filters);
        tools.addClassName("wb-cal-tools");
        Div stage = new Div(calendar, drafts, panel);
        stage.addClassName("wb-cal-stage");
        add(header(), tools, crowded, invitation, stage);
        live.bind(this, reader.workspace(), Posts.TOPIC, this::load);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = CalendarState.read(event.getLocation().getQueryParameters(), today());
        load();
    }

    CalendarState state() {
        return state;
    }

    private void load() {
        LocalDateTime now = reader.now();
        planned = reader.planned(state.range(), state.filter());
        unscheduled = reader.unscheduled(state.filter());
        bar.show(state, now.toLocalDate());
        filters.show(state.filter(), reader.choices());
        calendar.show(state.range(), records(planned, now), now);
        tray.show(records(unscheduled, now));
        drafts.setVisible(!unscheduled.isEmpty());
        List<QuotaBreak> breaks =
                reader.warnings().crowded(state.range().from(), state.range().to());
        crowded.show(breaks);
        calendar.mark(breaks.stream().map(QuotaBreak::day).distinct().toList());
        panel.show(state.open()).ifPresent(calendar::focus);
        invite();
    }

    private List<PlannedPost> records(List<PostSummary> posts, LocalDateTime now) {
        return posts.stream().map(post -> PlannedPost.of(post, now)).toList();
    }

    private void listen() {
        calendar.addMovedListener(moved ->
                with(moved.post(), post -> actions.move(this, post, moved.to(), () -> calendar.putBack(moved.post()))));
        calendar.addMoveAskedListener(asked -> with(asked.post(), post -> actions.askMove(this, post)));
        calendar.addPickedListener(picked -> go(state.opened(picked.post())));
        calendar.addDayPickedListener(picked -> actions.compose(picked.at()));
        calendar.addRangePickedListener(picked -> go(state.with(picked.range())));
        tray.addMoveAskedListener(asked -> with(asked.post(), post -> actions.askMove(this, post)));
        tray.addPickedListener(picked -> actions.edit(picked.post()));
    }

    /** What the browser names may be gone by now; then what is shown is read again. */
    private void with(PostId id, Consumer<PostSummary> work) {
        Optional<PostSummary> known = Stream.concat(planned.stream(), unscheduled.stream())
                .filter(post -> post.id().equals(id))
                .findFirst();
        if (mayCompose && known.isPresent()) {
            work.accept(known.get());
        } else {
            calendar.putBack(id);
            Notices.problem(mayCompose ? Problem.notFound("post") : Problem.denied());
        }
    }

    private void go(CalendarState next) {
        UI.getCurrent().navigate(CalendarView.class, next.address());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(getTranslation("social.menu.calendar"))
                .withText(getTranslation(
                        "social.calendar.zone", reader.zone().getId().replace('_', ' ')));
        if (mayCompose) {
            Button compose = new Button(
                    getTranslation("social.calendar.new"),
                    Icon.PLUS.create(),
                    click -> UI.getCurrent().navigate("compose"));
            compose.addThemeVariants(ButtonVariant.PRIMARY);
            header.addActions(compose);
        }
        return header;
    }

    /** An empty calendar says what to do next; a filter that lets nothing through says so. */
    private void invite() {
        invitation.removeAll();
        invitation.setVisible(planned.isEmpty());
        if (!planned.isEmpty()) {
            return;
        }
        PostFilter filter = state.filter();
        if (!filter.equals(PostFilter.ALL)) {
            Button clear = new Button(getTranslation("social.filter.clear"), click -> go(state.with(PostFilter.ALL)));
            clear.addThemeVariants(ButtonVariant.TERTIARY);
            invitation.add(new Paragraph(getTranslation("social.calendar.filteredOut")), clear);
        } else if (mayCompose) {
            invitation.add(Icon.CALENDAR_PLUS.create(), new Paragraph(getTranslation("social.calendar.invitation")));
        } else {
            invitation.add(new Paragraph(getTranslation("social.calendar.nothing")));
        }
    }

    private LocalDate today() {
        return reader.now().toLocalDate();
    }
}
