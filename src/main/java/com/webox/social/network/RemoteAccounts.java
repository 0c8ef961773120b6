package com.webox.social.network;

import java.util.List;

/** The accounts that a consent opens. */
public interface RemoteAccounts {

    /**
     * The accounts on which the tokens can publish.
     *
     * @throws NetworkFailure when the network refuses or cannot be reached
     */
    List<RemoteAccount> of(Tokens tokens);

    /**
     * What the account itself allows at this moment, beyond the catalogue; {@link AccountLimits#NONE} where a network's
     * accounts are all alike.
     *
     * @throws NetworkFailure when the network refuses or cannot be reached
     */
    AccountLimits limits(String accountId, String accessToken);
}
