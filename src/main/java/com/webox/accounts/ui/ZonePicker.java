package com.webox.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An IANA time zone, found by typing a part of its city, its region or its offset. */
class ZonePicker extends ComboBox<String> {

    private static final String UTC = "UTC";
    private static final Pattern REGIONS =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals(UTC) || REGIONS.matcher(zone).matches())
            .sorted()
            .toList();

    private final transient Clock clock;

    ZonePicker(String label, Clock clock) {
        super(label);
        this.clock = clock;
        setItems((zone, typed) -> folded(label(zone)).contains(folded(typed)), ZONES);
        setItemLabelGenerator(this::label);
        setRequiredIndicatorVisible(true);
    }

    /** Starts with the zone of the person's device, when it is known. */
    void suggest(UI ui) {
        String zone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        setValue(zone != null && ZONES.contains(zone) ? zone : UTC);
    }

    /** The chosen zone, or an empty text. */
    String zone() {
        String zone = getValue();
        return zone == null ? "" : zone;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private String label(String zone) {
        String offset = ZoneId.of(zone).getRules().getOffset(clock.instant()).getId();
        String place = zone.replace('_', ' ');
        if (zone.equals(UTC)) {
            return place;
        }
        return place + " (UTC" + (offset.equals("Z") ? "" : offset) + ")";
    }
}
