package com.webox.social.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.Tooltip;
import com.webox.kernel.Problem;
import com.webox.kit.Icon;
import com.webox.kit.NetworkMark;
import com.webox.kit.Notices;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import com.webox.social.PostDetails;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import com.webox.social.PublicationSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post beside the calendar: what it says, where it goes, how it fares, and what can be done with it. */
class PostPanel extends Aside {

    private final PostActions actions;
    private final PlanReader reader;
    private final Runnable close;
    private @Nullable PostId shown;
    private @Nullable PostDetails built;

    PostPanel(PostActions actions, PlanReader reader, Runnable close) {
        this.actions = actions;
        this.reader = reader;
        this.close = close;
        addClassName("wb-cal-panel");
        getElement().setAttribute("aria-label", getTranslation("social.calendar.panel"));
        setVisible(false);
    }

    /**
     * @param post null closes
     * @return the post that was put away; its place waits for the keyboard
     */
    Optional<PostId> show(@Nullable PostId post) {
        PostId before = shown;
        boolean opens = post != null && !post.equals(before);
        shown = post;
        if (post == null) {
            clear();
        } else {
            try {
                show(reader.details(post), opens);
            } catch (Problem gone) {
                shown = null;
                clear();
                if (opens) {
                    Notices.problem(gone);
                }
            }
        }
        setVisible(shown != null);
        return shown == null ? Optional.ofNullable(before) : Optional.empty();
    }

    /** What did not change stays as it is, with the keyboard in it. */
    private void show(PostDetails post, boolean opens) {
        if (opens || !post.equals(built)) {
            clear();
            build(post, opens);
            built = post;
        }
    }

    private void clear() {
        removeAll();
        built = null;
    }

    private void build(PostDetails post, boolean focus) {
        Button x = new Button(Icon.CLOSE.create(), click -> close.run());
        x.setAriaLabel(getTranslation("social.close"));
        x.addThemeVariants(ButtonVariant.TERTIARY);
        x.addClassName("wb-cal-panel-close");
        // Beside the calendar only: a dialog above it takes the key for itself.
        x.addClickShortcut(Key.ESCAPE).listenOn(getParent().orElse(this));
        H2 when = new H2(
                post.at() == null
                        ? getTranslation("social.post.unplanned")
                        : PostWords.dayAndTime(post.at(), reader.now(), getLocale()));
        when.getElement().setAttribute("tabindex", "-1");
        Div head = new Div(PostWords.badge(this, post.status()), x);
        head.addClassName("wb-cal-panel-head");
        Paragraph text = new Paragraph(PostWords.title(this, post.content().text()));
        text.addClassName("wb-cal-panel-text");
        add(head, when, text, pictures(post), channels(post), labels(post), buttons(post));
        if (focus) {
            when.getElement().callJsFunction("focus");
        }
    }

    private Div pictures(PostDetails post) {
        Div pictures = new Div();
        pictures.addClassName("wb-cal-panel-pictures");
        post.content().media().stream()
                .map(asset -> new Image(MediaLinks.rendition(asset, Rendition.THUMBNAIL), ""))
                .forEach(pictures::add);
        pictures.setVisible(!post.content().media().isEmpty());
        return pictures;
    }

    private UnorderedList channels(PostDetails post) {
        UnorderedList channels = new UnorderedList();
        channels.addClassName("wb-cal-panel-channels");
        post.publications().forEach(publication -> channels.add(channel(post, publication)));
        return channels;
    }

    private ListItem channel(PostDetails post, PublicationSummary publication) {
        Span name = new Span(publication.channelName());
        name.addClassName("wb-cal-panel-channel");
        ListItem item = new ListItem(new NetworkMark(publication.network()), name);
        if (post.status() != PostStatus.DRAFT && post.status() != PostStatus.SCHEDULED) {
            item.add(PostWords.badge(this, publication.status()));
        }
        return item;
    }

    private Div labels(PostDetails post) {
        Div labels = new Div();
        labels.addClassName("wb-labels");
        post.content().labels().forEach(label -> labels.add(new Span("#" + label)));
        labels.setVisible(!post.content().labels().isEmpty());
        return labels;
    }

    private Div buttons(PostDetails post) {
        Div buttons = new Div();
        buttons.addClassName("wb-cal-panel-actions");
        if (reader.mayCompose()) {
            PostSummary summary = PostWords.summary(post);
            if (post.status().editable()) {
                Button edit = action("social.post.edit", Icon.PENCIL, () -> actions.edit(post.id()));
                edit.addThemeVariants(ButtonVariant.PRIMARY);
                buttons.add(
                        edit, action("social.post.move", Icon.CALENDAR_CLOCK, () -> actions.askMove(this, summary)));
            }
            buttons.add(receipt(post));
            Button duplicate = action("social.post.duplicate", Icon.COPY, () -> actions.duplicate(this, post.id()));
            buttons.add(small(duplicate));
            if (post.status().editable() || post.status() == PostStatus.FAILED) {
                Button delete = action("social.post.delete", Icon.TRASH, () -> {
                    close.run();
                    actions.delete(this, post.id());
                });
                buttons.add(small(delete));
            }
        } else {
            buttons.add(receipt(post));
        }
        return buttons;
    }

    private Anchor receipt(PostDetails post) {
        Anchor receipt = new Anchor(
                "posts/" + post.id(), Icon.RECEIPT.create(), new Span(getTranslation("social.post.receipt")));
        receipt.addClassName("wb-action");
        return receipt;
    }

    private Button action(String key, Icon icon, Runnable work) {
        return new Button(getTranslation(key), icon.create(), click -> work.run());
    }

    /** Sign only, named for screen readers and on hover. */
    private static Button small(Button button) {
        String name = button.getText();
        button.setText("");
        button.setAriaLabel(name);
        Tooltip.forComponent(button).setText(name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
