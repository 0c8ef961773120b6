package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.Icon;
import com.webox.kit.NetworkMark;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import java.time.LocalDateTime;

/** A post in the list: a line on a wide screen, a card on a phone. */
class PostRow extends Div {

    private final PostActions actions;
    private final PostSummary post;

    /** @param screen what lives on when the row is gone, for notices */
    PostRow(PostSummary post, LocalDateTime now, boolean mayCompose, PostActions actions, Component screen) {
        this.actions = actions;
        this.post = post;
        addClassName("wb-row");
        getElement().setAttribute("data-id", post.id().toString());
        add(picture(), words(), networks(), when(now), PostWords.badge(this, post.status()), menu(mayCompose, screen));
    }

    private Component picture() {
        Div frame = new Div();
        frame.addClassName("wb-row-picture");
        if (post.thumbnail() == null) {
            frame.add(Icon.FILE_TEXT.create());
        } else {
            Image image = new Image(MediaLinks.rendition(post.thumbnail(), Rendition.THUMBNAIL), "");
            image.getElement().setAttribute("loading", "lazy");
            frame.add(image);
        }
        return frame;
    }

    private Component words() {
        Anchor title = new Anchor(target(), PostWords.title(this, post.excerpt()));
        title.addClassName("wb-row-title");
        Div facts = new Div(new Span(post.author()));
        facts.addClassName("wb-row-facts");
        post.labels().forEach(label -> facts.add(new Span("#" + label)));
        Div words = new Div(title, facts);
        words.addClassName("wb-row-words");
        return words;
    }

    /** Drafts open where they are written, the others where they are followed. */
    private String target() {
        return (post.status() == PostStatus.DRAFT ? "compose/" : "posts/") + post.id();
    }

    private Component networks() {
        Div networks = new Div();
        networks.addClassName("wb-row-networks");
        post.networks().forEach(key -> networks.add(new NetworkMark(key)));
        return networks;
    }

    private Component when(LocalDateTime now) {
        Span when = new Span(
                post.at() == null
                        ? getTranslation("social.post.unplanned")
                        : PostWords.shortDayAndTime(post.at(), now, getLocale()));
        when.addClassName("wb-row-when");
        return when;
    }

    private Component menu(boolean mayCompose, Component screen) {
        Button more = new Button(Icon.MORE.create());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("wb-row-menu");
        more.setAriaLabel(getTranslation("social.posts.actions", PostWords.title(this, post.excerpt())));
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        if (mayCompose && post.status().editable()) {
            item(menu, "social.post.edit", Icon.PENCIL, () -> actions.edit(post.id()));
            item(menu, "social.post.move", Icon.CALENDAR_CLOCK, () -> actions.askMove(screen, post));
            if (post.status() == PostStatus.SCHEDULED) {
                item(menu, "social.post.unschedule", Icon.UNDO, () -> actions.unschedule(screen, post));
            }
        }
        item(menu, "social.post.receipt", Icon.RECEIPT, () -> actions.follow(post.id()));
        if (mayCompose) {
            item(menu, "social.post.duplicate", Icon.COPY, () -> actions.duplicate(screen, post.id()));
            if (post.status().editable() || post.status() == PostStatus.FAILED) {
                item(menu, "social.post.delete", Icon.TRASH, () -> actions.delete(screen, post.id()));
            }
        }
        return more;
    }

    private void item(ContextMenu menu, String key, Icon icon, Runnable work) {
        MenuItem item = menu.addItem(icon.create(), click -> work.run());
        item.add(new Span(getTranslation(key)));
    }
}
