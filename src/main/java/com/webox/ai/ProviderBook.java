package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import com.webox.platform.http.AddressGuard;
import com.webox.platform.secrets.SecretBox;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which providers a workspace can use, and how: what it set up itself, else what the server's configuration says. The
 * two are never mixed, so the server's key goes to no address that a workspace chose.
 */
@Component
class ProviderBook {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderBook.class);
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(90);

    private final Catalogue catalogue;
    private final ProviderRows rows;
    private final AiSettings settings;
    private final PriceList prices;
    private final SecretBox box;
    private final AddressGuard guard;

    ProviderBook(
            Catalogue catalogue,
            ProviderRows rows,
            AiSettings settings,
            PriceList prices,
            SecretBox box,
            AddressGuard guard) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.settings = settings;
        this.prices = prices;
        this.box = box;
        this.guard = guard;
        settings.providers().keySet().forEach(this::tellWhatLacks);
    }

    /** Every vendor, set up or not, in the catalogue's order. */
    List<SetUp> all(WorkspaceId workspace) {
        Map<String, ProviderRow> stored = rows.of(workspace);
        return catalogue
                .all()
                .map(entry -> of(entry.vendor(), stored.get(entry.vendor().key())))
                .toList();
    }

    /** @throws com.webox.kernel.Problem not found, where there is no such vendor */
    SetUp get(WorkspaceId workspace, String key) {
        return of(catalogue.get(key).vendor(), rows.of(workspace).get(key));
    }

    /** What a vendor can be used for. */
    Set<Capability> can(Vendor vendor) {
        return catalogue.get(vendor.key()).can();
    }

    /** What is known of its prices. */
    List<Prices.OfTokens> prices(Vendor vendor) {
        return prices.all().tokens().stream()
                .filter(each -> each.provider().equals(vendor.key()))
                .toList();
    }

    /** A key as it may be stored. */
    String seal(WorkspaceId workspace, String provider, String key) {
        return box.seal(key, ProviderRow.context(workspace, provider));
    }

    /** Whether a workspace may have an address without TLS, or in a private network. */
    boolean allowsPrivate(URI address) {
        return settings.allowsPrivate(address);
    }

    /** As it would be with this row, or without any. */
    SetUp of(Vendor vendor, @Nullable ProviderRow row) {
        return row == null ? byServer(vendor) : byWorkspace(vendor, row);
    }

    private SetUp byWorkspace(Vendor vendor, ProviderRow row) {
        URI address = row.address() == null ? vendor.baseUrl() : row.address();
        String model = row.model() == null ? usualModel(vendor) : row.model();
        return new SetUp(
                vendor,
                SetUp.Source.WORKSPACE,
                address,
                open(row),
                model,
                price(vendor, model, row.inputPrice(), row.outputPrice()),
                USUAL_TIMEOUT,
                address == null || settings.allowsPrivate(address) ? null : guard,
                row);
    }

    private SetUp byServer(Vendor vendor) {
        AiSettings.Provider set = settings.providers().get(vendor.key());
        if (set == null) {
            String model = usualModel(vendor);
            return new SetUp(
                    vendor,
                    SetUp.Source.NOBODY,
                    vendor.baseUrl(),
                    "",
                    model,
                    price(vendor, model, null, null),
                    USUAL_TIMEOUT,
                    null,
                    null);
        }
        String model = filled(set.model()).orElseGet(() -> usualModel(vendor));
        return new SetUp(
                vendor,
                SetUp.Source.SERVER,
                set.baseUrl() == null ? vendor.baseUrl() : set.baseUrl(),
                filled(set.apiKey()).orElse(""),
                model,
                price(vendor, model, set.inputPrice(), set.outputPrice()),
                set.timeout(),
                null,
                null);
    }

    /** Empty also where it cannot be opened any more, because the installation's own key is another one now. */
    private String open(ProviderRow row) {
        if (row.sealedKey() == null) {
            return "";
        }
        try {
            return box.open(row.sealedKey(), ProviderRow.context(row.workspace(), row.provider()));
        } catch (IllegalStateException e) {
            LOG.warn("The stored key of {} cannot be opened: {}", row.provider(), e.getMessage());
            return "";
        }
    }

    /** Set, else nothing for a server of one's own, else as the list says. */
    private @Nullable TokenPrice price(
            Vendor vendor, String model, @Nullable BigDecimal input, @Nullable BigDecimal output) {
        if (input != null && output != null) {
            return new TokenPrice(input, output, prices.currency());
        }
        return vendor.own()
                ? TokenPrice.free(prices.currency())
                : prices.tokens(vendor.key(), model).orElse(null);
    }

    private void tellWhatLacks(String key) {
        byServer(catalogue.get(key).vendor()).lack().ifPresent(lack -> {
            switch (lack) {
                case ADDRESS -> LOG.info("webox.ai.providers.{} is not used: it needs a base-url", key);
                case MODEL -> LOG.info("webox.ai.providers.{} is not used: it needs a model", key);
                case KEY -> LOG.info("webox.ai.providers.{} is not used: it needs an api-key", key);
                case PRICE ->
                    LOG.warn(
                            "webox.ai.providers.{} is not used: the price of its model is unknown; set input-price and output-price",
                            key);
            }
        });
    }

    private static String usualModel(Vendor vendor) {
        return vendor.model() == null ? "" : vendor.model();
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
