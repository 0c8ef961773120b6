package com.webox.ai.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.webox.accounts.CurrentMember;
import com.webox.ai.CostMonth;
import com.webox.ai.CostMonth.Share;
import com.webox.ai.Costs;
import com.webox.ai.Prices;
import com.webox.kit.Icon;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import com.webox.kit.Times;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;

/** What AI cost this month, by what, by whom and at whom. Its service refuses who does not run the workspace. */
@Route(value = CostsView.PATH, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://css/ai.css")
class CostsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "ai-costs";

    private final Costs costs;
    private final Times times;
    private final PageHeader header;
    private final BudgetPanel budget = new BudgetPanel(this::limit);
    private final CostTable features;
    private final CostTable people;
    private final CostTable makers;
    private final Span nothing = new Span();
    private final Div tables;
    private final Div prices = new Div();

    CostsView(Costs costs, CurrentMember current, LiveUpdates live, Times times) {
        this.costs = costs;
        this.times = times;
        header = new PageHeader(getTranslation("ai.costs.title"), providers(), export());
        features = shares("ai.costs.byFeature");
        people = shares("ai.costs.byPerson");
        makers = shares("ai.costs.byMaker");
        nothing.setText(getTranslation("ai.costs.nothing"));
        tables = new Div(features, people, makers);
        tables.addClassName("ai-tables");
        prices.addClassName("ai-prices");
        addClassNames("wb-page", "ai-costs");
        add(header, budget, nothing, tables, prices);
        current.find().ifPresent(member -> live.bind(this, member.workspace(), Costs.TOPIC, this::show));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
        showPrices(costs.prices());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ai.costs.title");
    }

    private void show() {
        CostMonth month = costs.now();
        header.withText(
                DateTimeFormatter.ofPattern("LLLL yyyy", CostWords.locale()).format(month.month()));
        budget.show(month);
        boolean none = month.byFeature().isEmpty();
        nothing.setVisible(none);
        tables.setVisible(!none);
        features.show(rows(month.byFeature(), name -> CostWords.feature(this, name)));
        people.show(rows(month.byPerson(), name -> CostWords.person(this, name)));
        makers.show(rows(month.byMaker(), name -> CostWords.maker(this, name)));
    }

    private void limit(BigDecimal dollars) {
        costs.limit(dollars);
        show();
        Notices.success(getTranslation("ai.costs.limit.saved"));
    }

    private CostTable shares(String key) {
        return new CostTable(
                getTranslation(key),
                List.of(
                        getTranslation("ai.costs.name"),
                        getTranslation("ai.costs.runs"),
                        getTranslation("ai.costs.cost")));
    }

    private static List<List<String>> rows(List<Share> shares, UnaryOperator<String> name) {
        return shares.stream()
                .map(each ->
                        List.of(name.apply(each.name()), String.valueOf(each.runs()), CostWords.money(each.cost())))
                .toList();
    }

    private void showPrices(Prices list) {
        CostTable models = new CostTable(
                getTranslation("ai.costs.prices.models"),
                List.of(
                        getTranslation("ai.costs.prices.model"),
                        getTranslation("ai.costs.prices.in"),
                        getTranslation("ai.costs.prices.out"),
                        getTranslation("ai.costs.prices.read")));
        models.show(list.tokens().stream()
                .map(each -> List.of(
                        each.provider() + " · " + each.model(),
                        CostWords.price(each.in()),
                        CostWords.price(each.out()),
                        times.date(each.read(), getLocale())))
                .toList());
        CostTable pictures = new CostTable(
                getTranslation("ai.costs.prices.pictures"),
                List.of(
                        getTranslation("ai.costs.prices.model"),
                        getTranslation("ai.costs.cost"),
                        getTranslation("ai.costs.prices.read")));
        pictures.show(list.pictures().stream()
                .map(each -> List.of(
                        each.provider() + " · " + each.model(),
                        CostWords.price(each.price()),
                        times.date(each.read(), getLocale())))
                .toList());
        CostTable actions = new CostTable(
                getTranslation("ai.costs.prices.actions", times.date(list.checked(), getLocale())),
                List.of(
                        getTranslation("ai.costs.name"),
                        getTranslation("ai.costs.prices.unit"),
                        getTranslation("ai.costs.cost")));
        actions.show(list.actions().stream()
                .map(each -> List.of(
                        getTranslation("ai.action." + each.action()),
                        getTranslation("ai.unit." + each.unit()),
                        CostWords.price(each.price())))
                .toList());
        prices.removeAll();
        prices.add(models, pictures, actions);
    }

    private Anchor providers() {
        Anchor link = new Anchor(ProvidersView.PATH, "");
        link.add(Icon.PLUG.create(), new Span(getTranslation("ai.providers.title")));
        link.addClassName("wb-action");
        return link;
    }

    /** The ledger as it is when it is asked for. */
    private Anchor export() {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = costs.export();
            return new DownloadResponse(new ByteArrayInputStream(bytes), "ai-costs.csv", "text/csv", bytes.length);
        });
        Anchor download = new Anchor(handler, "");
        download.add(Icon.DOWNLOAD.create(), new Span(getTranslation("ai.costs.export")));
        download.addClassName("wb-action");
        return download;
    }
}
