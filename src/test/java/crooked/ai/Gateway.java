package crooked.ai;

import crooked.ai.provider.acme.Acme;

/** Generic code that knows a maker of models. */
public record Gateway(Acme acme) {}
