package com.webox.ai.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.webox.accounts.CurrentMember;
import com.webox.ai.AiProviders;
import com.webox.ai.Capability;
import com.webox.ai.Check;
import com.webox.ai.ProviderCard;
import com.webox.ai.ProviderOrder;
import com.webox.ai.ProviderState;
import com.webox.kernel.Problem;
import com.webox.kit.Confirm;
import com.webox.kit.EmptyState;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import com.webox.kit.Times;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose models the workspace uses, how they are, and who is asked first. Its service refuses who does not run it. */
@Route(value = ProvidersView.PATH, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://css/ai.css")
class ProvidersView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "ai-providers";

    private final AiProviders providers;
    private final Times times;
    private final Div used = new Div();
    private final OrderPanel order = new OrderPanel(this::prefer);
    private final UnorderedList offered = new UnorderedList();
    private final Section others;
    private final Set<String> testing = new HashSet<>();
    private final Map<String, List<String>> models = new HashMap<>();
    private List<ProviderCard> shown = List.of();

    ProvidersView(AiProviders providers, CurrentMember current, LiveUpdates live, Times times) {
        this.providers = providers;
        this.times = times;
        Anchor costs = new Anchor(CostsView.PATH, "");
        costs.add(Icon.RECEIPT.create(), new Span(getTranslation("ai.costs.title")));
        costs.addClassName("wb-action");
        offered.addClassName("ai-offered");
        others = new Section(new H2(getTranslation("ai.providers.offered")), offered);
        others.addClassName("ai-section");
        addClassNames("wb-page", "ai-providers");
        add(
                new PageHeader(getTranslation("ai.providers.title"), costs)
                        .withText(getTranslation("ai.providers.text")),
                used,
                order,
                others,
                new NoApiPanel());
        current.find().ifPresent(member -> live.bind(this, member.workspace(), AiProviders.TOPIC, this::load));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ai.providers.title");
    }

    private void load() {
        List<ProviderCard> all = providers.list();
        order.show(providers.order(Capability.TEXT), all);
        // What did not change stays as it is: a button that is exchanged under the mouse loses its click.
        if (all.equals(shown)) {
            return;
        }
        shown = all;
        showCards();
    }

    private void showCards() {
        List<ProviderCard> inUse = shown.stream()
                .filter(card -> card.state() != ProviderState.NOT_SET_UP)
                .toList();
        used.removeAll();
        if (inUse.isEmpty()) {
            used.add(new EmptyState(
                    Illustration.KEYS,
                    getTranslation("ai.providers.empty.title"),
                    getTranslation("ai.providers.empty.text")));
        } else {
            UnorderedList cards = new UnorderedList();
            cards.addClassName("ai-cards");
            cards.getElement().setAttribute("aria-label", getTranslation("ai.providers.used"));
            inUse.forEach(card -> cards.add(new ProviderItem(
                    card, times, actions(card), testing.contains(card.vendor().key()))));
            used.add(cards);
        }
        offered.removeAll();
        shown.stream()
                .filter(card -> card.state() == ProviderState.NOT_SET_UP)
                .forEach(card -> offered.add(new OfferedItem(card, () -> edit(card))));
        others.setVisible(inUse.size() < shown.size());
    }

    private ProviderItem.Actions actions(ProviderCard card) {
        return new ProviderItem.Actions(() -> edit(card), () -> test(card), () -> remove(card));
    }

    private void edit(ProviderCard card) {
        List<String> known = models.getOrDefault(card.vendor().key(), List.of());
        new ProviderDialog(card, known, form -> {
                    providers.save(form);
                    load();
                    Notices.success(
                            getTranslation("ai.providers.saved", card.vendor().name()));
                    test(card);
                })
                .open();
    }

    private void test(ProviderCard card) {
        String key = card.vendor().key();
        UI ui = UI.getCurrent();
        testing.add(key);
        showCards();
        providers.test(key, check -> {
            try {
                ui.access(() -> tested(card, check));
            } catch (UIDetachedException gone) {
                // The tab was closed; what was found is kept all the same.
                return;
            }
        });
    }

    private void tested(ProviderCard card, Check check) {
        testing.remove(card.vendor().key());
        if (!check.models().isEmpty()) {
            models.put(card.vendor().key(), check.models());
        }
        shown = providers.list();
        showCards();
        String words = card.vendor().name() + ": " + ProviderWords.finding(this, check.finding(), check.said());
        if (check.works()) {
            Notices.success(words);
        } else {
            Notices.error(words);
        }
    }

    private void remove(ProviderCard card) {
        String name = card.vendor().name();
        Confirm.danger(
                getTranslation("ai.providers.remove.title", name),
                getTranslation("ai.providers.remove.text"),
                getTranslation("ai.providers.remove"),
                () -> {
                    try {
                        providers.remove(card.vendor().key());
                        Notices.success(getTranslation("ai.providers.removed", name));
                    } catch (Problem problem) {
                        Notices.problem(problem);
                    }
                    load();
                });
    }

    private void prefer(ProviderOrder wanted) {
        ProviderOrder before = providers.order(Capability.TEXT);
        providers.prefer(Capability.TEXT, wanted);
        load();
        Notices.undo(getTranslation("ai.providers.order.saved"), getTranslation("ai.providers.undo"), () -> {
            providers.prefer(Capability.TEXT, before);
            load();
        });
    }
}
