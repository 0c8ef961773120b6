package crooked.social;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A public entity without a version and with a setter. */
@Entity
public class LoudTable {

    @Id
    private long id;

    public void setId(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }
}
