package com.webox.social.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.webox.kit.EmptyState;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.kit.PageHeader;
import com.webox.social.PostFilter;
import com.webox.social.PostSummary;
import com.webox.social.Posts;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All posts, newest plan first, in groups and by search; the address holds both. */
@Route(value = "posts", layout = MainLayout.class)
@Menu(order = 20, icon = "list", title = "social.menu.posts")
@PermitAll
@StyleSheet("context://css/calendar.css")
class PostsView extends Div implements AfterNavigationObserver {

    private static final String GROUP = "tab";
    private static final int PAGE = 50;
    private static final int SEARCH_DELAY_MILLIS = 300;

    private final PlanReader reader;
    private final Nav tabs = new Nav();
    private final TextField search = new TextField();
    private final FilterBar filters = new FilterBar(filter -> go(group(), filter));
    private final Grid<PostSummary> grid = new Grid<>();
    private final Div nothing = new Div();
    private PostGroup group = PostGroup.ALL;
    private PostFilter filter = PostFilter.ALL;

    PostsView(PlanReader reader, PostActions actions, LiveUpdates live) {
        this.reader = reader;
        addClassNames("wb-page", "wb-posts");
        tabs.addClassName("wb-tabs");
        tabs.setAriaLabel(getTranslation("social.posts.groups"));
        search.setPlaceholder(getTranslation("social.posts.search"));
        search.setAriaLabel(getTranslation("social.posts.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_DELAY_MILLIS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(group, searching(change.getValue()));
            }
        });
        boolean mayCompose = reader.mayCompose();
        grid.addComponentColumn(post -> new PostRow(post, reader.now(), mayCompose, actions, this));
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.NO_ROW_BORDERS);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(PAGE);
        grid.addClassName("wb-rows");
        grid.getElement().setAttribute("aria-label", getTranslation("social.menu.posts"));
        grid.setItems(query -> reader.list(filter, query.getOffset(), query.getLimit()).stream());
        Div tools = new Div(search, filters);
        tools.addClassName("wb-posts-tools");
        add(header(mayCompose), tabs, tools, nothing, grid);
        live.bind(this, reader.workspace(), Posts.TOPIC, this::load);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        group = PostGroup.of(address.getSingleParameter(GROUP).orElse(""));
        filter = narrowed(FilterAddress.read(address), group);
        if (!search.getValue().equals(filter.search())) {
            search.setValue(filter.search());
        }
        showTabs();
        filters.show(withoutGroup(filter), reader.choices());
        load();
    }

    private void load() {
        grid.getDataProvider().refreshAll();
        boolean empty = reader.list(filter, 0, 1).isEmpty();
        grid.setVisible(!empty);
        nothing.setVisible(empty);
        nothing.removeAll();
        if (empty) {
            nothing.add(emptyState());
        }
    }

    private EmptyState emptyState() {
        boolean narrowed = !withoutGroup(filter).equals(PostFilter.ALL);
        if (narrowed) {
            Button clear = new Button(getTranslation("social.filter.clear"), click -> go(group, PostFilter.ALL));
            return new EmptyState(
                    Illustration.NOTHING_FOUND,
                    getTranslation("social.posts.notFound.title"),
                    getTranslation("social.posts.notFound.text"),
                    clear);
        }
        String key = "social.posts.empty." + group.key();
        return new EmptyState(
                group == PostGroup.ATTENTION ? Illustration.DONE : Illustration.POSTS,
                getTranslation(key + ".title"),
                getTranslation(key + ".text"));
    }

    private PostGroup group() {
        return group;
    }

    private PostFilter searching(String words) {
        return new PostFilter(filter.networks(), filter.channels(), filter.statuses(), filter.labels(), words.strip());
    }

    /** A tab that means statuses lets no other through. */
    private static PostFilter narrowed(PostFilter filter, PostGroup group) {
        return group == PostGroup.ALL
                ? filter
                : new PostFilter(
                        filter.networks(), filter.channels(), group.statuses(), filter.labels(), filter.search());
    }

    private PostFilter withoutGroup(PostFilter filter) {
        return group == PostGroup.ALL
                ? filter
                : new PostFilter(filter.networks(), filter.channels(), Set.of(), filter.labels(), filter.search());
    }

    private void showTabs() {
        tabs.removeAll();
        for (PostGroup each : PostGroup.values()) {
            RouterLink link = new RouterLink(getTranslation("social.posts.tab." + each.key()), PostsView.class);
            link.setQueryParameters(address(each, withoutGroup(filter)));
            link.setHighlightCondition((self, event) -> false);
            if (each == group) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
    }

    private void go(PostGroup next, PostFilter narrowed) {
        // A status chosen by hand stands beside all posts: a tab and another status together would show nothing.
        PostGroup shown = next != PostGroup.ALL
                        && !narrowed.statuses().isEmpty()
                        && !narrowed.statuses().equals(next.statuses())
                ? PostGroup.ALL
                : next;
        PostFilter kept = shown == PostGroup.ALL ? narrowed : withoutGroup(narrowed);
        UI.getCurrent().navigate(PostsView.class, address(shown, kept));
    }

    private static QueryParameters address(PostGroup group, PostFilter filter) {
        Map<String, List<String>> address = new LinkedHashMap<>();
        if (group != PostGroup.ALL) {
            address.put(GROUP, List.of(group.key()));
        }
        FilterAddress.write(filter, address);
        return new QueryParameters(address);
    }

    private PageHeader header(boolean mayCompose) {
        PageHeader header = new PageHeader(getTranslation("social.menu.posts"));
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
}
