package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import com.webox.social.PostId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The calendar in the browser. Times are the workspace's wall clock: no zone crosses the wire, and the browser's own
 * does not matter.
 */
@Tag("post-calendar")
@JsModule("./components/social/post-calendar.ts")
@NpmPackage(value = "@fullcalendar/core", version = "6.1.19")
@NpmPackage(value = "@fullcalendar/daygrid", version = "6.1.19")
@NpmPackage(value = "@fullcalendar/timegrid", version = "6.1.19")
@NpmPackage(value = "@fullcalendar/list", version = "6.1.19")
@NpmPackage(value = "@fullcalendar/interaction", version = "6.1.19")
class PostCalendar extends Component implements HasStyle {

    void setTexts(PostCalendarTexts texts) {
        getElement().setPropertyBean("texts", texts);
    }

    void setLanguage(Locale locale) {
        getElement().setProperty("language", locale.getLanguage());
    }

    /** Whether days can be picked and posts moved. */
    void setEditable(boolean editable) {
        getElement().setProperty("editable", editable);
        getElement().setAttribute("editable", editable);
    }

    /** Shows {@code posts} of {@code range}, replacing what was shown. */
    void show(CalendarRange range, List<PlannedPost> posts, LocalDateTime now) {
        getElement().setProperty("view", range.mode().key());
        getElement().setProperty("date", range.date().toString());
        getElement().setProperty("now", now.truncatedTo(ChronoUnit.MINUTES).toString());
        getElement().setPropertyList("posts", posts);
    }

    /** Marks days on which more is planned than an account may send. */
    void mark(List<LocalDate> crowded) {
        getElement()
                .setPropertyList(
                        "crowded", crowded.stream().map(LocalDate::toString).toList());
    }

    /** Shows a post where it was before the person moved it. */
    void putBack(PostId post) {
        getElement().callJsFunction("putBack", post.toString());
    }

    /** Gives the keyboard back to a post. */
    void focus(PostId post) {
        getElement().callJsFunction("focusPost", post.toString());
    }

    Registration addMovedListener(ComponentEventListener<Moved> listener) {
        return addListener(Moved.class, listener);
    }

    Registration addPickedListener(ComponentEventListener<Picked> listener) {
        return addListener(Picked.class, listener);
    }

    Registration addMoveAskedListener(ComponentEventListener<MoveAsked> listener) {
        return addListener(MoveAsked.class, listener);
    }

    Registration addDayPickedListener(ComponentEventListener<DayPicked> listener) {
        return addListener(DayPicked.class, listener);
    }

    Registration addRangePickedListener(ComponentEventListener<RangePicked> listener) {
        return addListener(RangePicked.class, listener);
    }

    /** A post was dragged, or moved by key, and is shown at its new time already. */
    @DomEvent("post-moved")
    public static class Moved extends ComponentEvent<PostCalendar> {

        private final PostId post;
        private final LocalDateTime to;

        public Moved(
                PostCalendar source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.to") String to) {
            super(source, fromClient);
            this.post = PostId.of(id);
            this.to = LocalDateTime.parse(to);
        }

        PostId post() {
            return post;
        }

        LocalDateTime to() {
            return to;
        }
    }

    /** A post was opened. */
    @DomEvent("post-picked")
    public static class Picked extends ComponentEvent<PostCalendar> {

        private final PostId post;

        public Picked(PostCalendar source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.post = PostId.of(id);
        }

        PostId post() {
            return post;
        }
    }

    /** The person wants to choose another time. */
    @DomEvent("move-asked")
    public static class MoveAsked extends ComponentEvent<PostCalendar> {

        private final PostId post;

        public MoveAsked(PostCalendar source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.post = PostId.of(id);
        }

        PostId post() {
            return post;
        }
    }

    /** A day, or a time of a day, was picked for a new post. */
    @DomEvent("day-picked")
    public static class DayPicked extends ComponentEvent<PostCalendar> {

        private final LocalDateTime at;

        public DayPicked(PostCalendar source, boolean fromClient, @EventData("event.detail.at") String at) {
            super(source, fromClient);
            this.at = LocalDateTime.parse(at);
        }

        LocalDateTime at() {
            return at;
        }
    }

    /** The person went to a day inside the calendar. */
    @DomEvent("range-picked")
    public static class RangePicked extends ComponentEvent<PostCalendar> {

        private final CalendarRange range;

        public RangePicked(
                PostCalendar source,
                boolean fromClient,
                @EventData("event.detail.view") String view,
                @EventData("event.detail.date") String date) {
            super(source, fromClient);
            this.range = new CalendarRange(CalendarMode.of(view).orElse(CalendarMode.DAY), LocalDate.parse(date));
        }

        CalendarRange range() {
            return range;
        }
    }
}
