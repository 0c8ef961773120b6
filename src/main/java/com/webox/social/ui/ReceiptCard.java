package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.Icon;
import com.webox.kit.NetworkMark;
import com.webox.social.PublicationStatus;
import com.webox.social.PublicationSummary;
import com.webox.social.Receipt;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One channel of a receipt: the proof in figures, the journal behind it, and the cure where something went wrong. */
class ReceiptCard extends Section {

    private static final String TO_THE_MILLISECOND = "d MMM yyyy, HH:mm:ss.SSS";

    private final PlanReader reader;

    /** @param text as it goes to this network */
    ReceiptCard(
            Receipt.Line line,
            @Nullable PublicationSummary publication,
            String text,
            PlanReader reader,
            PostActions actions) {
        this.reader = reader;
        addClassName("wb-receipt-card");
        getElement().setAttribute("data-id", line.publication().toString());
        add(head(line), explanation(line, publication));
        if (reader.mayCompose()) {
            cure(line, text, actions).ifPresent(this::add);
        }
        add(figures(line), attempts(line));
    }

    private Div head(Receipt.Line line) {
        H3 name = new H3(line.channelName());
        Div head = new Div(new NetworkMark(line.network()), name, PostWords.badge(this, line.status()));
        head.addClassName("wb-receipt-head");
        if (line.link() != null) {
            Anchor link = new Anchor(line.link().toString(), "");
            link.add(new Span(getTranslation("social.receipt.open")), Icon.ARROW_UP_RIGHT.create());
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.addClassNames("wb-action", "wb-receipt-link");
            head.add(link);
        }
        return head;
    }

    /** The state in words; for a failure its kind with the cure, and the network's own words. */
    private Component explanation(Receipt.Line line, @Nullable PublicationSummary publication) {
        Div words = new Div();
        words.addClassName("wb-receipt-words");
        if (publication != null && publication.failure() != null && line.status() != PublicationStatus.PUBLISHED) {
            String key = "social.failure." + publication.failure();
            Paragraph title = new Paragraph(getTranslation(key + ".title"));
            title.addClassName("wb-receipt-failure");
            words.add(title, new Paragraph(getTranslation(key + ".cure")));
            if (!publication.detail().isBlank()) {
                words.add(new Code(publication.detail()));
            }
        } else {
            words.add(new Paragraph(getTranslation("social.publication." + line.status() + ".text")));
        }
        if (publication != null
                && publication.nextAttempt() != null
                && !line.status().settled()) {
            words.add(new Paragraph(getTranslation("social.receipt.next", moment(publication.nextAttempt()))));
        }
        return words;
    }

    private Optional<Component> cure(Receipt.Line line, String text, PostActions actions) {
        return switch (line.status()) {
            case FAILED -> Optional.of(retry(line, actions));
            case UNCERTAIN -> Optional.of(decision(line, text, actions));
            default -> Optional.empty();
        };
    }

    private Component retry(Receipt.Line line, PostActions actions) {
        Button retry = new Button(
                getTranslation("social.receipt.retry"),
                Icon.ROTATE_CCW.create(),
                click -> actions.attempt(this, "social.receipt.retrying", posts -> posts.retry(line.publication())));
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor channels = new Anchor("channels", getTranslation("social.home.channels.see"));
        channels.addClassName("wb-action");
        Div buttons = new Div(retry, channels);
        buttons.addClassName("wb-cure-actions");
        return buttons;
    }

    /** Both sides in view: what left here, what the network answered when it was asked; a person tells which is true. */
    private Component decision(Receipt.Line line, String text, PostActions actions) {
        Div ours = side("social.uncertain.ours", text);
        String answer = line.attempts().stream()
                .filter(attempt -> attempt.kind().equals("check"))
                .reduce((first, last) -> last)
                .map(attempt ->
                        getTranslation("social.uncertain.asked." + attempt.outcome(), moment(attempt.started())))
                .orElseGet(() -> getTranslation("social.uncertain.notAsked"));
        Div theirs = side("social.uncertain.theirs", answer);
        Div sides = new Div(ours, theirs);
        sides.addClassName("wb-sides");
        Button out = new Button(
                getTranslation("social.uncertain.out"),
                Icon.CHECK.create(),
                click -> actions.attempt(
                        this, "social.uncertain.noted", posts -> posts.decide(line.publication(), true)));
        Button send = new Button(
                getTranslation("social.uncertain.send"),
                Icon.SEND.create(),
                click -> actions.attempt(
                        this, "social.receipt.retrying", posts -> posts.decide(line.publication(), false)));
        Div buttons = new Div(out, send);
        buttons.addClassName("wb-cure-actions");
        Div decision =
                new Div(new Paragraph(getTranslation("social.uncertain.question", line.channelName())), sides, buttons);
        decision.addClassNames("wb-cure", "wb-cure-warning");
        return decision;
    }

    private Div side(String titleKey, String words) {
        Span title = new Span(getTranslation(titleKey));
        title.addClassName("wb-side-title");
        Paragraph text = new Paragraph(words);
        Div side = new Div(title, text);
        side.addClassName("wb-side");
        return side;
    }

    private DescriptionList figures(Receipt.Line line) {
        DescriptionList figures = new DescriptionList();
        figures.addClassName("wb-figures");
        figure(figures, "due", line.due());
        figure(figures, "sent", line.sent());
        figure(figures, "accepted", line.accepted());
        if (line.latenessMillis() != null) {
            figure(figures, "lateness", getTranslation("social.receipt.millis", line.latenessMillis()));
        }
        if (line.remoteId() != null) {
            figure(figures, "remoteId", line.remoteId());
        }
        return figures;
    }

    private void figure(DescriptionList figures, String key, @Nullable Instant instant) {
        if (instant != null) {
            figure(figures, key, moment(instant));
        }
    }

    private void figure(DescriptionList figures, String key, String value) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        description.getElement().setAttribute("data-figure", key);
        Div pair = new Div(new DescriptionList.Term(getTranslation("social.receipt." + key)), description);
        figures.getElement().appendChild(pair.getElement());
    }

    private Component attempts(Receipt.Line line) {
        Div journal = new Div();
        journal.addClassName("wb-attempts");
        for (Receipt.Attempt attempt : line.attempts()) {
            Div row = new Div(
                    new Span(getTranslation("social.attempt." + attempt.kind(), attempt.number())),
                    new Span(moment(attempt.started())),
                    new Span(getTranslation("social.attempt.outcome." + attempt.outcome())));
            row.addClassName("wb-attempt");
            if (!attempt.detail().isBlank()) {
                row.add(new Code(attempt.detail()));
            }
            journal.add(row);
        }
        Details details = new Details(
                getTranslation("social.receipt.attempts", line.attempts().size()), journal);
        details.setVisible(!line.attempts().isEmpty());
        return details;
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(TO_THE_MILLISECOND, getLocale()).format(instant.atZone(reader.zone()));
    }
}
