package crooked.social;

import org.springframework.data.repository.CrudRepository;

/** A public repository. */
public interface LoudTables extends CrudRepository<LoudTable, Long> {}
