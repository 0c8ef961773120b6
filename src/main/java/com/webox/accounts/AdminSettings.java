package com.webox.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first owner of an installation that is set up unattended ({@code WEBOX_ADMIN_EMAIL}, {@code WEBOX_ADMIN_PASSWORD}).
 *
 * @param zone IANA time zone of the workspace
 */
@ConfigurationProperties("webox.admin")
record AdminSettings(
        @Nullable String email,
        @Nullable String password,
        @DefaultValue("WeBox") String workspace,
        @DefaultValue("UTC") String zone) {

    boolean areGiven() {
        return email != null && !email.isBlank() && password != null && !password.isEmpty();
    }
}
