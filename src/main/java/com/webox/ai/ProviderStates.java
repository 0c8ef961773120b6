package com.webox.ai;

import com.webox.accounts.Directory;
import com.webox.ai.ProviderCard.Origin;
import com.webox.ai.ProviderCard.Ran;
import com.webox.ai.ProviderCard.Tested;
import com.webox.kernel.Money;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a workspace's providers are, from what is stored, what was last heard, and this node's circuits. */
@Component
class ProviderStates {

    private final ProviderBook book;
    private final ProviderRows rows;
    private final Circuits circuits;
    private final Directory directory;
    private final Clock clock;

    ProviderStates(ProviderBook book, ProviderRows rows, Circuits circuits, Directory directory, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.circuits = circuits;
        this.directory = directory;
        this.clock = clock;
    }

    List<ProviderCard> cards(WorkspaceId workspace) {
        List<SetUp> all = book.all(workspace);
        Map<String, Tested> checks = rows.checks(workspace);
        Map<String, Ran> runs = rows.runs(workspace);
        Map<UserId, String> names = directory.displayNames(all.stream()
                .map(SetUp::change)
                .filter(Objects::nonNull)
                .map(ProviderRow.Change::by)
                .distinct()
                .toList());
        return all.stream()
                .map(each -> {
                    String key = each.vendor().key();
                    return card(workspace, each, checks.get(key), since(each, runs.get(key)), names);
                })
                .toList();
    }

    /** Keys of those that can be asked for it, those that the workspace set up itself first. */
    List<String> ready(WorkspaceId workspace, Capability capability) {
        List<SetUp> all = book.all(workspace);
        return Stream.of(SetUp.Source.WORKSPACE, SetUp.Source.SERVER)
                .flatMap(source -> all.stream().filter(each -> each.source() == source))
                .filter(each -> each.access().isPresent())
                .filter(each -> book.can(each.vendor()).contains(capability))
                .map(each -> each.vendor().key())
                .toList();
    }

    private ProviderCard card(
            WorkspaceId workspace, SetUp setUp, @Nullable Tested tested, @Nullable Ran ran, Map<UserId, String> names) {
        Vendor vendor = setUp.vendor();
        Instant now = clock.instant();
        Circuit circuit = circuits.of(workspace, vendor.key());
        return new ProviderCard(
                vendor,
                book.can(vendor),
                state(setUp, circuit.state(now), tested, ran),
                circuit.until(now),
                settings(setUp, names),
                tested,
                ran,
                book.prices(vendor));
    }

    private static ProviderState state(SetUp setUp, Circuit.State circuit, @Nullable Tested tested, @Nullable Ran ran) {
        if (setUp.source() == SetUp.Source.NOBODY) {
            return ProviderState.NOT_SET_UP;
        }
        if (setUp.lack().isPresent()) {
            return ProviderState.INCOMPLETE;
        }
        return switch (circuit) {
            case OPEN -> ProviderState.OUT;
            case HALF_OPEN -> ProviderState.TRYING;
            case RESTING -> ProviderState.RESTING;
            case CLOSED -> heard(tested, ran);
        };
    }

    /** By the last word that says anything of the provider itself. */
    private static ProviderState heard(@Nullable Tested tested, @Nullable Ran ran) {
        if (ran != null && (tested == null || ran.at().isAfter(tested.at()))) {
            return switch (ran.outcome()) {
                case CostEntry.MADE, "policy" -> ProviderState.WORKS;
                case "input", "quota", "down", "unknown" -> ProviderState.FAILED;
                default -> tested == null ? ProviderState.UNTRIED : heard(tested, null);
            };
        }
        return tested == null
                ? ProviderState.UNTRIED
                : tested.finding() == Finding.WORKS ? ProviderState.WORKS : ProviderState.FAILED;
    }

    /** What ran before the settings were changed says nothing of them. */
    private static @Nullable Ran since(SetUp setUp, @Nullable Ran ran) {
        ProviderRow.Change change = setUp.change();
        return ran == null || (change != null && ran.at().isBefore(change.at())) ? null : ran;
    }

    private ProviderCard.Settings settings(SetUp setUp, Map<UserId, String> names) {
        ProviderRow row = setUp.row();
        ProviderRow.Change change = setUp.change();
        return new ProviderCard.Settings(
                switch (setUp.source()) {
                    case NOBODY -> Origin.NOBODY;
                    case SERVER -> Origin.SERVER;
                    case WORKSPACE -> Origin.WORKSPACE;
                },
                setUp.address(),
                setUp.model(),
                price(setUp),
                row != null && row.sealedKey() != null,
                setUp.source() == SetUp.Source.NOBODY ? null : setUp.lack().orElse(null),
                change == null ? "" : names.getOrDefault(change.by(), ""),
                change == null ? null : change.at());
    }

    private ProviderCard.@Nullable Price price(SetUp setUp) {
        TokenPrice price = setUp.price();
        if (price == null) {
            return null;
        }
        Money in = Money.of(price.in(), price.currency());
        Money out = Money.of(price.out(), price.currency());
        return new ProviderCard.Price(
                in,
                out,
                book.prices(setUp.vendor()).stream()
                        .filter(each -> each.model().equals(setUp.model()))
                        .filter(each -> each.in().equals(in) && each.out().equals(out))
                        .map(Prices.OfTokens::read)
                        .findFirst()
                        .orElse(null));
    }
}
