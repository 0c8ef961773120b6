package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.webox.accounts.AuditLog;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.Role;
import com.webox.accounts.audit.AuditEntry;
import com.webox.kit.MainLayout;
import com.webox.kit.PageHeader;
import com.webox.kit.Times;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to accounts and rights in this workspace. The log refuses who does not run it. */
@Route(value = Paths.AUDIT, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://css/accounts.css")
class AuditView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private static final Pattern ROLES = Pattern.compile(
            "\\b(" + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining("|")) + ")\\b");

    private final AuditLog log;
    private final Times times;
    private final Grid<AuditEntry> grid = new Grid<>();

    AuditView(AuditLog log, CurrentMember current, Times times) {
        this.log = log;
        this.times = times;
        grid.addClassName("accounts-audit");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("accounts.settings.audit"));
        grid.addColumn(new ComponentRenderer<>(this::event))
                .setHeader(getTranslation("accounts.audit.event"))
                .setFlexGrow(3);
        grid.addColumn(new ComponentRenderer<>(this::who))
                .setHeader(getTranslation("accounts.audit.who"))
                .setFlexGrow(2);
        getContent().addClassNames("wb-page", "accounts-settings", "accounts-settings-tall");
        getContent()
                .add(
                        new PageHeader(getTranslation("accounts.settings.title")),
                        new SettingsTabs(current, Paths.AUDIT),
                        grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.settings.audit");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        log.requireAccess();
        grid.setItems(DataProvider.fromCallbacks(this::page, query -> log.count()));
    }

    private Stream<AuditEntry> page(Query<AuditEntry, Void> query) {
        return log.page(query.getOffset(), query.getLimit()).stream();
    }

    private Component event(AuditEntry entry) {
        return twoLines(new Span(getTranslation(entry.action().messageKey())), new Span(subject(entry)));
    }

    /** Roles stand in the log by their stable names. */
    private String subject(AuditEntry entry) {
        return ROLES.matcher(entry.subject()).replaceAll(role -> Texts.role(this, Role.valueOf(role.group())));
    }

    private Component who(AuditEntry entry) {
        String person = entry.person();
        String at = times.dateTime(entry.at(), getLocale());
        Span second = new Span(entry.address().isEmpty() ? at : at + " · " + entry.address());
        return twoLines(new Span(person == null ? getTranslation("accounts.audit.nobody") : person), second);
    }

    private static Component twoLines(Span first, Span second) {
        first.addClassName("accounts-row-title");
        second.addClassNames("accounts-row-text", "wb-muted");
        Div lines = new Div(first, second);
        lines.addClassName("accounts-row-words");
        return lines;
    }
}
