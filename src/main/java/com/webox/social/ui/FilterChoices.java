package com.webox.social.ui;

import com.webox.social.ChannelSummary;
import com.webox.social.NetworkSummary;
import java.util.List;

/** What posts can be narrowed to. */
record FilterChoices(List<NetworkSummary> networks, List<ChannelSummary> channels, List<String> labels) {

    static final FilterChoices NONE = new FilterChoices(List.of(), List.of(), List.of());
}
