package com.webox.accounts;

import com.webox.kernel.UserId;
import java.util.Collection;
import java.util.Map;

/** Placeholder until accounts lands. */
public class Directory {
    public Map<UserId, String> displayNames(Collection<UserId> persons) {
        return Map.of();
    }
}
