package com.webox.ai;

import com.webox.platform.http.AddressGuard;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a provider stands for one workspace, complete or not.
 *
 * @param apiKey empty where there is none
 * @param model empty where none is chosen and the vendor has no usual one
 * @param guard for an address that a person chose; null for the operator's
 * @param row what the workspace stored; null where it stored nothing
 */
record SetUp(
        Vendor vendor,
        Source source,
        @Nullable URI address,
        String apiKey,
        String model,
        @Nullable TokenPrice price,
        Duration timeout,
        @Nullable AddressGuard guard,
        @Nullable ProviderRow row) {

    /** Who set it up. */
    enum Source {
        NOBODY,
        SERVER,
        WORKSPACE
    }

    /** The first thing that it lacks, so that it is not used. */
    Optional<Lack> lack() {
        if (address == null) {
            return Optional.of(Lack.ADDRESS);
        }
        if (model.isEmpty()) {
            return Optional.of(Lack.MODEL);
        }
        // At an address of one's own a key may be needed or not; at a vendor's it is.
        if (apiKey.isEmpty() && !vendor.own() && address.equals(vendor.baseUrl())) {
            return Optional.of(Lack.KEY);
        }
        // A budget cannot hold what has no price.
        return price == null ? Optional.of(Lack.PRICE) : Optional.empty();
    }

    /** Null where the workspace stored nothing. */
    ProviderRow.@Nullable Change change() {
        return row == null ? null : row.change();
    }

    /** Empty while it lacks something. */
    Optional<Access> access() {
        return source == Source.NOBODY || address == null || price == null || lack().isPresent()
                ? Optional.empty()
                : Optional.of(new Access(
                        new Maker(vendor.key(), vendor.name(), model), address, apiKey, price, timeout, guard));
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "SetUp[" + vendor.key() + ", " + source + ", " + address + ", " + model + "]";
    }
}
