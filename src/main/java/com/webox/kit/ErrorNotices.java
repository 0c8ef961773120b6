package com.webox.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.webox.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What a listener of a screen throws, nobody else catches: a {@link Problem} is told as it is, anything else as an
 * unexpected error with the reference under which it was logged.
 */
@Component
class ErrorNotices implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(ErrorNotices::tell));
    }

    private static void tell(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            // The tab was closed while it was answered.
            return;
        }
        Failure failure = Failure.of(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui == null) {
            failure.log("outside any screen");
            return;
        }
        switch (failure) {
            case Failure.Told told
            when told.problem().kind() == Problem.Kind.UNAUTHENTICATED ->
                ui.getPage().setLocation("sign-in");
            case Failure.Told told -> Notices.problem(told.problem());
            case Failure.Unexpected unexpected -> {
                unexpected.log(ui.getActiveViewLocation().getPath());
                Notices.error(ui.getTranslation("kit.error.unexpected.notice", unexpected.reference()));
            }
        }
    }
}
