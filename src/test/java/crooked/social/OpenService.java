package crooked.social;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Service;

/** Asks nobody for a permission, and reaches for the browser. */
@Service
public class OpenService {

    public boolean attached() {
        return UI.getCurrent() != null;
    }
}
