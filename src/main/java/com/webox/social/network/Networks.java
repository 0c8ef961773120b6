package com.webox.social.network;

import com.webox.kernel.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All networks this program speaks to. */
@Component
public class Networks {

    private final List<SocialNetwork> all;
    private final Map<String, SocialNetwork> byKey;

    Networks(List<SocialNetwork> networks) {
        this.all = networks.stream()
                .sorted(Comparator.comparing(SocialNetwork::displayName))
                .toList();
        this.byKey = all.stream().collect(Collectors.toMap(SocialNetwork::key, Function.identity()));
    }

    /** In alphabetical order. */
    public List<SocialNetwork> all() {
        return all;
    }

    /** @throws Problem when there is no such network */
    public SocialNetwork get(String key) {
        SocialNetwork network = byKey.get(key);
        if (network == null) {
            throw Problem.notFound("network " + key);
        }
        return network;
    }
}
