package crooked.social.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import crooked.social.LoudTable;
import crooked.social.OpenService;

/** A view that does everything a view must not do. */
@Route("crooked")
public class CrookedView extends Div {

    private final LoudTable row = new LoudTable();

    CrookedView(OpenService service) throws InterruptedException {
        Thread.sleep(1L);
        getStyle().set("color", "red");
        VaadinSession.getCurrent().setAttribute("row", row);
        Thread.ofVirtual().start(service::attached);
        service.attached();
    }
}
