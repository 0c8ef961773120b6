package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/** A network's sign, named for screen readers; an unknown network shows a neutral sign under its key. */
@Tag("wb-network-mark")
@JsModule("./components/kit/wb-network-mark.ts")
public class NetworkMark extends Component implements HasSize {

    private static final Map<String, String> NAMES = Map.of(
            "x", "X",
            "linkedin", "LinkedIn",
            "linkedin-pages", "LinkedIn Pages",
            "instagram", "Instagram",
            "facebook", "Facebook",
            "tiktok", "TikTok",
            "youtube", "YouTube");

    /** @param networkKey the network's stable key, e.g. {@code linkedin} */
    public NetworkMark(String networkKey) {
        getElement()
                .setAttribute("network", networkKey)
                .setAttribute("role", "img")
                .setAttribute("aria-label", NAMES.getOrDefault(networkKey, networkKey));
    }

    /** For places where the network's name stands beside the sign. */
    public NetworkMark decorative() {
        getElement().removeAttribute("role").removeAttribute("aria-label").setAttribute("aria-hidden", "true");
        return this;
    }
}
