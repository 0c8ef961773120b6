package com.webox.social.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.webox.kit.CopyField;
import com.webox.kit.Icon;
import com.webox.kit.MainLayout;
import com.webox.kit.PageHeader;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tone;
import com.webox.social.Channels;
import com.webox.social.NetworkSummary;
import com.webox.social.connecting.SetUpChecks;
import com.webox.social.connecting.SetUpChecks.Finding;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** How an administrator makes a network's app and tells this server of it, step by step, with a check at the end. */
@Route(value = "channels/guide/:network", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://css/composer.css")
public class GuideView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Channels channels;
    private final SetUpChecks checks;
    private final UnorderedList findings = new UnorderedList();
    private final Button check = new Button();
    private String title = "";

    GuideView(Channels channels, SetUpChecks checks) {
        this.channels = channels;
        this.checks = checks;
        addClassNames("wb-page", "wb-guide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("network").orElse("");
        NetworkSummary network = channels.networks().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = getTranslation("social.guide.title", network.name());
        removeAll();
        Anchor back =
                new Anchor("channels", Icon.ARROW_LEFT.create(), new Span(getTranslation("social.channels.title")));
        back.addClassName("wb-post-back");
        add(
                back,
                new PageHeader(title).withText(getTranslation("social.guide.text", network.name())),
                steps(network),
                settings(network),
                test(network));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Section steps(NetworkSummary network) {
        OrderedList list = new OrderedList();
        list.addClassName("wb-guide-steps");
        for (int i = 1; ; i++) {
            String key = "social.guide." + network.key() + "." + i;
            String text = getTranslation(key);
            if (text.equals("!" + key + "!")) {
                break;
            }
            list.add(new ListItem(text));
        }
        Section section = new Section(new H2(getTranslation("social.guide.app")), list);
        String page = NetworkFaces.of(network.key()).developerPage();
        if (!page.isEmpty()) {
            Anchor open = new Anchor(page, getTranslation("social.channels.connect.page", network.name()));
            open.setTarget(AnchorTarget.BLANK);
            section.add(open);
        }
        return section;
    }

    private Section settings(NetworkSummary network) {
        Section section = new Section(
                new H2(getTranslation("social.guide.values")),
                new CopyField(
                        getTranslation("social.guide.redirect"),
                        checks.redirectAddress(network.key()).toString()));
        List<String> scopes = checks.scopes(network.key());
        if (!scopes.isEmpty()) {
            section.add(new CopyField(getTranslation("social.guide.scopes"), String.join(" ", scopes)));
            section.add(new Paragraph(new ScopeWords(this::getTranslation).of(scopes)));
        }
        section.add(
                new Paragraph(getTranslation("social.guide.server")),
                new Code("WEBOX_NETWORKS_" + variable(network) + "_CLIENT_ID"),
                new Code("WEBOX_NETWORKS_" + variable(network) + "_CLIENT_SECRET"));
        return section;
    }

    /** Environment variables have no dashes; Spring leaves them out. */
    private static String variable(NetworkSummary network) {
        return network.key().replace("-", "").toUpperCase(Locale.ROOT);
    }

    private Section test(NetworkSummary network) {
        check.setText(getTranslation("social.guide.check"));
        check.setIcon(Icon.CHECK_CHECK.create());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setDisableOnClick(true);
        check.addClickListener(click -> run(network));
        findings.addClassName("wb-guide-findings");
        findings.getElement().setAttribute("aria-live", "polite");
        return new Section(
                new H2(getTranslation("social.guide.test")),
                new Paragraph(getTranslation("social.guide.test.text", network.name())),
                check,
                findings);
    }

    private void run(NetworkSummary network) {
        UI ui = UI.getCurrent();
        findings.removeAll();
        findings.add(new ListItem(getTranslation("social.guide.checking")));
        checks.run(network.key())
                .whenComplete((found, failed) -> ui.access(() -> {
                    check.setEnabled(true);
                    findings.removeAll();
                    if (failed == null) {
                        found.forEach(finding -> findings.add(line(finding, network)));
                    } else {
                        findings.add(new ListItem(getTranslation("social.guide.failed")));
                    }
                }));
    }

    private ListItem line(Finding finding, NetworkSummary network) {
        Tone tone = switch (finding.verdict()) {
            case GOOD -> Tone.SUCCESS;
            case BAD -> Tone.ERROR;
            case UNKNOWN -> Tone.WARNING;
        };
        Div words = new Div(
                new Span(getTranslation("social.check." + finding.what() + "." + finding.verdict(), network.name())));
        if (!finding.detail().isEmpty()) {
            Span detail = new Span(finding.detail());
            detail.addClassName("wb-guide-detail");
            words.add(detail);
        }
        return new ListItem(new StatusBadge(getTranslation("social.verdict." + finding.verdict()), tone), words);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        check.setEnabled(true);
    }
}
