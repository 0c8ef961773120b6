package com.webox.accounts;

import com.webox.kernel.Problem;
import com.webox.platform.config.Installation;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where the installation is reached, and how it gets its first owner. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final SetUp setUp;
    private final AdminSettings admin;
    private final Installation installation;

    FirstStart(SetUp setUp, AdminSettings admin, Installation installation) {
        this.setUp = setUp;
        this.admin = admin;
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!setUp.isDone() && admin.areGiven()) {
            createOwner();
        }
        String address = installation.address("/").toString();
        if (setUp.isDone()) {
            log.info("\n\n  WeBox is ready: {}\n", address);
        } else {
            log.info("""


                      WeBox is ready: {}

                      Nobody owns this installation yet. Open this link once to set it up:
                      {}
                    """, address, installation.address("/setup?token=" + setUp.token()));
        }
    }

    private void createOwner() {
        String email = String.valueOf(admin.email());
        int at = email.indexOf('@');
        try {
            setUp.found(
                    new NewAccount(
                            at > 0 ? email.substring(0, at) : email,
                            email,
                            String.valueOf(admin.password()),
                            Locale.ENGLISH),
                    new NewWorkspace(admin.workspace(), admin.zone(), Locale.ENGLISH));
        } catch (Problem e) {
            throw new IllegalStateException(
                    "the owner of WEBOX_ADMIN_EMAIL cannot be created: " + e.getMessage()
                            + "; change WEBOX_ADMIN_EMAIL, WEBOX_ADMIN_PASSWORD (at least 12 characters, not a common"
                            + " one) or WEBOX_ADMIN_ZONE and start again",
                    e);
        }
    }
}
