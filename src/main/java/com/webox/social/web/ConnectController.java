package com.webox.social.web;

import com.webox.kernel.Problem;
import com.webox.social.Connections;
import java.net.URI;
import java.util.List;
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
            List<String> names = connections.finish(network, code, state);
            return to("connected", String.join(", ", names));
        } catch (Problem problem) {
            return to("problem", problem.code());
        }
    }

    private static ResponseEntity<Void> to(String parameter, String value) {
        URI channels = UriComponentsBuilder.fromPath("/channels")
                .queryParam(parameter, "{value}")
                .build(value);
        return ResponseEntity.status(HttpStatus.FOUND).location(channels).build();
    }
}
