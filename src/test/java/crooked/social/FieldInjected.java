package crooked.social;

import crooked.other.Neighbour;
import org.springframework.beans.factory.annotation.Autowired;

/** Injects a field, and that from a module it may not know. */
public class FieldInjected {

    @Autowired
    Neighbour neighbour;
}
