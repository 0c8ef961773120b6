package crooked.bare;

/** Lives in a package without package-info. */
public final class Unmarked {}
