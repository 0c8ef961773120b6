package com.webox.ai;

import java.util.List;

/** What one folder of providers offers to one capability. Beans; adding a provider means adding one. */
public interface Offering {

    Capability capability();

    /** Who can be reached through it. */
    List<Vendor> vendors();

    /** Asks for the cheapest thing that shows whether address, key and model are right. Waits for the answer. */
    Check check(Vendor vendor, Access access);
}
