package com.webox.social.flight;

import com.webox.platform.config.Installation;
import com.webox.social.ChannelId;
import com.webox.social.Obstacle;
import com.webox.social.OutagePolicy;
import com.webox.social.PostChecks;
import com.webox.social.PostContent;
import com.webox.social.flight.Finding.Kind;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.Networks;
import com.webox.social.quota.QuotaBook;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks at one publication: its words and media under today's rules, its quota, its price. Never in a transaction. */
@Component
class Inspection {

    private static final Logger log = LoggerFactory.getLogger(Inspection.class);

    private final ChannelLook channels;
    private final Networks networks;
    private final PostChecks checks;
    private final QuotaBook quotas;
    private final Installation installation;
    private final boolean rehearsing;

    Inspection(
            ChannelLook channels,
            Networks networks,
            PostChecks checks,
            QuotaBook quotas,
            Installation installation,
            @Value("${webox.rehearsal.enabled:false}") boolean rehearsing) {
        this.channels = channels;
        this.networks = networks;
        this.checks = checks;
        this.quotas = quotas;
        this.installation = installation;
        this.rehearsing = rehearsing;
    }

    /** Asks the network about the publication's channel; enough once a round. */
    ChannelLook.Seen channel(Flight flight, Instant now) {
        return channels.look(flight.workspace(), flight.channel(), flight.stage(), flight.due(), now);
    }

    List<Finding> findings(Flight flight, ChannelLook.Seen channel) {
        List<Finding> findings = new ArrayList<>(channel.findings());
        if (channel.consentEnds() != null && channel.consentEnds().isBefore(flight.due())) {
            findings.add(Finding.of(Kind.CONSENT_ENDS));
        }
        findings.addAll(broken(flight));
        NetworkRules rules = networks.get(flight.network()).rules();
        boolean fetches = rules.fetchesMedia() && !flight.media().isEmpty();
        if (fetches && !rehearsing && !reachable(installation.publicUrl())) {
            findings.add(Finding.of(Kind.PUBLIC_ADDRESS, installation.publicUrl()));
        }
        crowded(flight, channel).ifPresent(findings::add);
        rules.price(flight.text())
                .ifPresent(
                        price -> findings.add(Finding.of(Kind.COST, price.usd().toPlainString(), price.checked())));
        return List.copyOf(findings);
    }

    private List<Finding> broken(Flight flight) {
        PostContent content = new PostContent(
                flight.text(),
                Map.of(),
                List.of(flight.channel()),
                flight.media(),
                Set.of(),
                OutagePolicy.LATE,
                Map.of(flight.network(), flight.extras()));
        Map<ChannelId, String> where = Map.of(flight.channel(), flight.network());
        try {
            return checks.check(flight.workspace(), content, where).stream()
                    .map(Inspection::rule)
                    .toList();
        } catch (RuntimeException e) {
            log.warn("the media of {} cannot be read", flight.post(), e);
            return List.of(Finding.of(Kind.RULE, "social.obstacle.mediaGone"));
        }
    }

    private static Finding rule(Obstacle obstacle) {
        return new Finding(
                Kind.RULE,
                Stream.concat(
                                Stream.of(obstacle.key()),
                                obstacle.args().stream().map(String::valueOf))
                        .toList());
    }

    private Optional<Finding> crowded(Flight flight, ChannelLook.Seen channel) {
        Integer left = channel.limits().postsLeft();
        Instant until = channel.limits().fullUntil();
        if (left != null && until != null && flight.due().isBefore(until)) {
            int planned = quotas.plannedUntil(flight.channel(), flight.due());
            if (planned > left) {
                return Optional.of(Finding.of(Kind.QUOTA, planned, left));
            }
        }
        return quotas.crowd(flight.channel(), flight.network(), flight.due())
                .map(crowd -> Finding.of(Kind.QUOTA, crowd.planned(), crowd.limit()));
    }

    /** Networks fetch over TLS from a name they can resolve. */
    static boolean reachable(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        boolean local = host.isEmpty()
                || !host.contains(".")
                || host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".internal")
                || host.matches("(127|10|0)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*");
        return "https".equalsIgnoreCase(address.getScheme()) && !local;
    }
}
