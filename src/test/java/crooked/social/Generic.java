package crooked.social;

import crooked.social.network.hidden.Vendor;

/** Generic code that knows a vendor. */
public record Generic(Vendor vendor) {}
