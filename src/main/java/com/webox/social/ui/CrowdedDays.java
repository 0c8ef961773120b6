package com.webox.social.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.webox.kit.Icon;
import com.webox.social.quota.QuotaBreak;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The days of the shown time on which more is planned than an account may send; each leads to its day. */
final class CrowdedDays extends UnorderedList {

    private static final int SHOWN = 3;

    CrowdedDays() {
        addClassName("wb-cal-crowded");
        getElement().setAttribute("aria-label", getTranslation("social.quota.days"));
        setVisible(false);
    }

    void show(List<QuotaBreak> breaks) {
        removeAll();
        breaks.stream().limit(SHOWN).forEach(each -> add(entry(each)));
        if (breaks.size() > SHOWN) {
            add(new ListItem(getTranslation("social.home.more", breaks.size() - SHOWN)));
        }
        setVisible(!breaks.isEmpty());
    }

    private ListItem entry(QuotaBreak broken) {
        Anchor day = new Anchor(
                "calendar?view=day&date=" + broken.day(),
                DateTimeFormatter.ofPattern("EEEE d MMMM", getLocale()).format(broken.day()));
        return new ListItem(Icon.WARNING.create(), day, new Span(QuotaWords.of(this, broken)));
    }
}
