package crooked.other;

/** Another module's type. */
public record Neighbour(String name) {}
