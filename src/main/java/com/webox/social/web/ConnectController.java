package com.webox.social.web;

import com.webox.kernel.Problem;
import com.webox.social.connecting.Connection;
import com.webox.social.connecting.Connections;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a network's consent page sends the person back to. Leads to the channels, which tell how it went. */
@Controller
class ConnectController {

    private final Connections connections;

    ConnectController(Connections connections) {
        this.connections = connections;
    }

    @GetMapping("/connect/{network}")
    ResponseEntity<Void> comeBack(
            @PathVariable String network,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String error) {
        if (code == null || state == null) {
            return to(
                    "problem",
                    error == null || error.equals("access_denied") ? "channel.consentDenied" : "channel.consentOver");
        }
        try {
            return switch (connections.finish(network, code, state)) {
                case Connection.Connected done -> connected(network, done);
                case Connection.Choice(var offer) -> to("choose", offer.toString());
            };
        } catch (Problem problem) {
            return to("problem", problem.code());
        }
    }

    private static ResponseEntity<Void> connected(String network, Connection.Connected done) {
        UriComponentsBuilder channels =
                UriComponentsBuilder.fromPath("/channels").queryParam("connected", "{names}");
        if (!done.refused().isEmpty()) {
            channels.queryParam("network", "{network}").queryParam("refused", "{refused}");
        }
        URI address = channels.build(Map.of(
                "names", String.join(", ", done.names()),
                "network", network,
                "refused", String.join(" ", done.refused())));
        return ResponseEntity.status(HttpStatus.FOUND).location(address).build();
    }

    private static ResponseEntity<Void> to(String parameter, String value) {
        URI channels = UriComponentsBuilder.fromPath("/channels")
                .queryParam(parameter, "{value}")
                .build(value);
        return ResponseEntity.status(HttpStatus.FOUND).location(channels).build();
    }
}
