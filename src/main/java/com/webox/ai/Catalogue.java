package com.webox.ai;

import com.webox.kernel.Problem;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every vendor that can be used, and what for: those of the folders, and those that only the settings name. */
@Component
class Catalogue {

    /** @param offerings at least one */
    record Entry(Vendor vendor, List<Offering> offerings) {

        Set<Capability> can() {
            Set<Capability> all = EnumSet.noneOf(Capability.class);
            offerings.forEach(each -> all.add(each.capability()));
            return all;
        }

        <O extends Offering> Optional<O> offering(Class<O> type) {
            return offerings.stream().filter(type::isInstance).map(type::cast).findFirst();
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Catalogue(List<Offering> offerings, AiSettings settings) {
        Map<String, Entry> known = new LinkedHashMap<>();
        for (Offering offering : offerings) {
            for (Vendor vendor : offering.vendors()) {
                known.merge(vendor.key(), new Entry(vendor, List.of(offering)), Catalogue::both);
            }
        }
        Optional<Entry> any =
                known.values().stream().filter(entry -> entry.vendor().any()).findFirst();
        for (String key : settings.providers().keySet()) {
            any.ifPresent(
                    entry -> known.putIfAbsent(key, new Entry(entry.vendor().as(key), entry.offerings())));
        }
        known.values().stream()
                .sorted(ORDER)
                .forEach(entry -> entries.put(entry.vendor().key(), entry));
    }

    /** Vendors by name, then servers of one's own, then any other address. */
    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.vendor().any())
            .thenComparing(entry -> entry.vendor().own())
            .thenComparing(entry -> entry.vendor().name(), String.CASE_INSENSITIVE_ORDER);

    Stream<Entry> all() {
        return entries.values().stream();
    }

    /** @throws Problem not found, where there is no such vendor */
    Entry get(String key) {
        return Optional.ofNullable(entries.get(key)).orElseThrow(() -> Problem.notFound("AI provider"));
    }

    private static Entry both(Entry one, Entry other) {
        return new Entry(
                one.vendor(),
                Stream.concat(one.offerings().stream(), other.offerings().stream())
                        .toList());
    }
}
