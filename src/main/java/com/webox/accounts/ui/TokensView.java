package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.webox.accounts.ApiTokens;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.TokenSummary;
import com.webox.kit.Confirm;
import com.webox.kit.EmptyState;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import com.webox.kit.StatusBadge;
import com.webox.kit.Times;
import com.webox.kit.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's keys for programs. */
@Route(value = Paths.TOKENS, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://css/accounts.css")
class TokensView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final ApiTokens tokens;
    private final CurrentMember current;
    private final Times times;
    private final Div content = new Div();
    private final Button create;

    TokensView(ApiTokens tokens, CurrentMember current, Times times) {
        this.tokens = tokens;
        this.current = current;
        this.times = times;
        create = newToken();
        getContent().addClassNames("wb-page", "accounts-settings");
        getContent()
                .add(
                        new PageHeader(getTranslation("accounts.settings.title"), create),
                        new SettingsTabs(current, Paths.TOKENS),
                        content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.settings.tokens");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private Button newToken() {
        Button button = new Button(getTranslation("accounts.tokens.create"), Icon.PLUS.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> new TokenDialog(tokens, current.get(), this::load).open());
        return button;
    }

    private void load() {
        List<TokenSummary> all = tokens.list();
        content.removeAll();
        create.setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    Illustration.KEYS,
                    getTranslation("accounts.tokens.emptyTitle"),
                    getTranslation("accounts.tokens.text"),
                    newToken()));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("accounts-rows");
        all.forEach(token -> rows.add(row(token)));
        content.add(
                new Panel(getTranslation("accounts.settings.tokens"), getTranslation("accounts.tokens.text"), rows));
    }

    private Component row(TokenSummary token) {
        Button revoke = new Button(
                getTranslation("accounts.tokens.revoke"),
                click -> Confirm.danger(
                        getTranslation("accounts.tokens.revokeTitle", token.name()),
                        getTranslation("accounts.tokens.revokeText"),
                        getTranslation("accounts.tokens.revoke"),
                        () -> revoke(token)));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("accounts.tokens.revokeNamed", token.name()));
        Div sign = new Div(Icon.KEY.create());
        sign.addClassName("accounts-row-sign");
        String scopes = token.scopes().stream()
                .sorted()
                .map(scope -> Texts.permission(this, scope))
                .collect(Collectors.joining(", "));
        String text = token.hint() + "… · " + scopes + " · " + use(token.lastUsedAt());
        return token.expired()
                ? new Row(
                        sign,
                        token.name(),
                        text,
                        new StatusBadge(getTranslation("accounts.tokens.expired"), Tone.WARNING),
                        revoke)
                : new Row(sign, token.name(), text + " · " + end(token.expiresAt()), revoke);
    }

    private String use(@Nullable Instant lastUsed) {
        return lastUsed == null
                ? getTranslation("accounts.tokens.neverUsed")
                : getTranslation("accounts.tokens.lastUsed", times.dateTime(lastUsed, getLocale()));
    }

    private String end(@Nullable Instant expires) {
        return expires == null
                ? getTranslation("accounts.tokens.noExpiry")
                : getTranslation("accounts.tokens.expires", times.date(expires, getLocale()));
    }

    private void revoke(TokenSummary token) {
        if (Attempts.run(() -> tokens.revoke(token.id()))) {
            Notices.success(getTranslation("accounts.tokens.revoked", token.name()));
        }
        load();
    }
}
