package crooked.social.inner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity below the root of its module. */
@Entity
public class Buried {

    @Id
    private long id;

    public long id() {
        return id;
    }
}
