package com.webox.social.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.webox.kit.NetworkMark;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tone;
import com.webox.social.flight.Finding;
import com.webox.social.flight.FlightCheck;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** What was found before the post's minute, channel by channel, with the cure. */
final class FlightCard extends Section {

    FlightCard(List<FlightCheck> checks, PlanReader reader) {
        addClassNames("wb-receipt", "wb-flight");
        add(new H2(getTranslation("social.flight.title")));
        checks.forEach(check -> add(card(check, reader)));
    }

    private Div card(FlightCheck check, PlanReader reader) {
        StatusBadge badge = check.ready()
                ? new StatusBadge(getTranslation("social.flight.ready"), Tone.SUCCESS)
                : new StatusBadge(getTranslation("social.flight.problem"), Tone.WARNING);
        Div head = new Div(new NetworkMark(check.network()), new H3(check.channelName()), badge);
        head.addClassName("wb-receipt-head");
        Paragraph when = new Paragraph(getTranslation("social.flight.checked", when(check.checkedAt(), reader)));
        when.addClassName("wb-muted");
        Div card = new Div(head, when);
        card.addClassName("wb-receipt-card");
        if (!check.findings().isEmpty()) {
            UnorderedList list = new UnorderedList();
            check.findings().forEach(each -> list.add(new ListItem(words(each))));
            card.add(list);
        }
        return card;
    }

    private String when(Instant checked, PlanReader reader) {
        return PostWords.shortDayAndTime(LocalDateTime.ofInstant(checked, reader.zone()), reader.now(), getLocale());
    }

    private String words(Finding finding) {
        if (finding.kind() == Finding.Kind.RULE) {
            Object[] args =
                    finding.args().stream().skip(1).map(FlightCard::figure).toArray();
            return getTranslation(finding.args().getFirst(), args);
        }
        return getTranslation("social.flight." + finding.kind(), finding.args().toArray());
    }

    /** Rules put figures into words as figures, which the stored finding keeps as text. */
    private static Object figure(String stored) {
        try {
            return stored.contains(".") ? (Object) Double.valueOf(stored) : (Object) Long.valueOf(stored);
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
