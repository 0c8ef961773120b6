package crooked.social.network.hidden;

/** A vendor's own class. */
public final class Vendor {}
