package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import com.webox.social.PostId;
import java.util.List;

/** Drafts without a plan, which can be dragged onto the {@link PostCalendar}; what is dropped there it reports. */
@Tag("post-tray")
@JsModule("./components/social/post-tray.ts")
class PostTray extends Component {

    void setTexts(PostCalendarTexts texts) {
        getElement().setPropertyBean("texts", texts);
    }

    void setEditable(boolean editable) {
        getElement().setProperty("editable", editable);
    }

    void show(List<PlannedPost> drafts) {
        getElement().setPropertyList("posts", drafts);
    }

    Registration addPickedListener(ComponentEventListener<Picked> listener) {
        return addListener(Picked.class, listener);
    }

    Registration addMoveAskedListener(ComponentEventListener<MoveAsked> listener) {
        return addListener(MoveAsked.class, listener);
    }

    /** A draft was opened. */
    @DomEvent("post-picked")
    public static class Picked extends ComponentEvent<PostTray> {

        private final PostId post;

        public Picked(PostTray source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.post = PostId.of(id);
        }

        PostId post() {
            return post;
        }
    }

    /** The person wants to choose a time for a draft. */
    @DomEvent("move-asked")
    public static class MoveAsked extends ComponentEvent<PostTray> {

        private final PostId post;

        public MoveAsked(PostTray source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.post = PostId.of(id);
        }

        PostId post() {
            return post;
        }
    }
}
