package com.webox.social.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.webox.social.PostSummary;

/** The inside of a tile about posts or channels. */
@StyleSheet("context://css/calendar.css")
class SocialTileContent extends Div {

    SocialTileContent() {
        addClassName("wb-social-tile");
    }

    Anchor link(PostSummary post) {
        Anchor link = new Anchor("posts/" + post.id(), PostWords.title(this, post.excerpt()));
        link.addClassName("wb-row-title");
        return link;
    }
}
