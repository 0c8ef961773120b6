package com.webox.social;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.media.AssetId;
import com.webox.social.network.Extras;
import java.util.List;
import org.springframework.stereotype.Service;

/** The files of a post as each network gets them, for previews of the current workspace. */
@Service
@Requires(Permission.VIEW)
public class PostMedia {

    private final CurrentMember current;
    private final MediaOrders orders;

    PostMedia(CurrentMember current, MediaOrders orders) {
        this.current = current;
        this.orders = orders;
    }

    /** In order; those that are gone from the library are left out. What is not made yet is ordered. */
    public List<FittedMedia> on(String network, Extras extras, List<AssetId> media) {
        return media.isEmpty() ? List.of() : orders.order(current.get().workspace(), network, extras, media);
    }
}
