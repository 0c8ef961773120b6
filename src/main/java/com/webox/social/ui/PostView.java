package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.webox.kernel.Problem;
import com.webox.kit.Icon;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.kit.PageHeader;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import com.webox.social.PostDetails;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.Posts;
import com.webox.social.PublicationSummary;
import com.webox.social.Receipt;
import com.webox.social.flight.FlightCheck;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** A post and its receipt: what happened on each channel, and what a person can do about it. */
@Route(value = "posts/:id", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://css/calendar.css")
class PostView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PlanReader reader;
    private final PostActions actions;
    private final Posts posts;
    private final ObjectMapper json;
    private @Nullable PostId id;

    PostView(PlanReader reader, PostActions actions, Posts posts, LiveUpdates live, ObjectMapper json) {
        this.reader = reader;
        this.actions = actions;
        this.posts = posts;
        this.json = json;
        addClassNames("wb-page", "wb-post");
        live.bind(this, reader.workspace(), Posts.TOPIC, this::load);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = PostId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
        show(id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("social.post.title");
    }

    /** After a change by someone else the post may be gone; then the list is the place to be. */
    private void load() {
        if (id == null) {
            return;
        }
        try {
            show(id);
        } catch (Problem gone) {
            getUI().ifPresent(ui -> ui.navigate(PostsView.class));
        }
    }

    private void show(PostId post) {
        PostDetails details = posts.get(post);
        Receipt receipt = posts.receipt(post);
        removeAll();
        RouterLink back = new RouterLink(PostsView.class);
        back.add(Icon.ARROW_LEFT.create(), new Span(getTranslation("social.menu.posts")));
        back.addClassName("wb-post-back");
        add(back, header(details, receipt), content(details));
        List<FlightCheck> checks = reader.warnings().checks(post);
        if (!checks.isEmpty()) {
            add(new FlightCard(checks, reader));
        }
        add(journal(details, receipt));
    }

    private PageHeader header(PostDetails post, Receipt receipt) {
        LocalDateTime at = post.at();
        PageHeader header = new PageHeader(
                        at == null
                                ? getTranslation("social.post.unplanned")
                                : PostWords.dayAndTime(at, reader.now(), getLocale()))
                .withText(getTranslation(
                        "social.post.by", post.author(), post.zone().getId().replace('_', ' ')));
        header.addActions(PostWords.badge(this, post.status()));
        if (reader.mayCompose() && post.status().editable()) {
            Button move = new Button(
                    getTranslation("social.post.move"),
                    Icon.CALENDAR_CLOCK.create(),
                    click -> actions.askMove(this, PostWords.summary(post)));
            Button edit = new Button(
                    getTranslation("social.post.edit"), Icon.PENCIL.create(), click -> actions.edit(post.id()));
            edit.addThemeVariants(ButtonVariant.PRIMARY);
            header.addActions(move, edit);
        } else if (reader.mayCompose()) {
            header.addActions(new Button(
                    getTranslation("social.post.duplicate"),
                    Icon.COPY.create(),
                    click -> actions.duplicate(this, post.id())));
        }
        if (!receipt.lines().isEmpty()) {
            header.addActions(download(receipt));
        }
        return header;
    }

    private Anchor download(Receipt receipt) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(receipt);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "receipt-" + receipt.post() + ".json",
                    "application/json",
                    bytes.length);
        });
        Anchor download = new Anchor(handler, "");
        download.add(Icon.DOWNLOAD.create(), new Span(getTranslation("social.receipt.download")));
        download.addClassName("wb-action");
        return download;
    }

    private Section content(PostDetails post) {
        Section content = new Section();
        content.addClassName("wb-post-content");
        Paragraph text = new Paragraph(PostWords.title(this, post.content().text()));
        text.addClassName("wb-post-text");
        content.add(text);
        if (!post.content().media().isEmpty()) {
            Div pictures = new Div();
            pictures.addClassName("wb-cal-panel-pictures");
            post.content()
                    .media()
                    .forEach(asset -> pictures.add(new Image(MediaLinks.rendition(asset, Rendition.THUMBNAIL), "")));
            content.add(pictures);
        }
        if (!post.content().labels().isEmpty()) {
            Div labels = new Div();
            labels.addClassName("wb-labels");
            post.content().labels().forEach(label -> labels.add(new Span("#" + label)));
            content.add(labels);
        }
        return content;
    }

    private Section journal(PostDetails post, Receipt receipt) {
        Section journal = new Section(new H2(getTranslation("social.receipt.title")));
        journal.addClassName("wb-receipt");
        if (post.status() == PostStatus.HELD && reader.mayCompose()) {
            journal.add(new HeldChoice(this, PostWords.summary(post), actions));
        }
        if (receipt.lines().isEmpty()) {
            journal.add(new Paragraph(getTranslation("social.receipt.nothing")));
        }
        for (Receipt.Line line : receipt.lines()) {
            PublicationSummary publication = post.publications().stream()
                    .filter(each -> each.id().equals(line.publication()))
                    .findFirst()
                    .orElse(null);
            journal.add(new ReceiptCard(line, publication, post.content().textFor(line.network()), reader, actions));
        }
        return journal;
    }
}
