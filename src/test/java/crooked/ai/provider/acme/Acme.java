package crooked.ai.provider.acme;

/** A maker of models. */
public final class Acme {}
