package com.webox.social.web;

import com.webox.social.ChannelHealth;
import com.webox.social.ChannelId;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import com.webox.social.connecting.Connections;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/social")
@Tag(name = "Accounts", description = "Accounts on social networks")
class AccountController {

    record Account(
            UUID id,
            String platform,
            String name,
            String handle,
            ChannelHealth health,
            Instant connectedAt,
            @Nullable Instant consentEnds) {

        static Account of(ChannelSummary channel) {
            return new Account(
                    channel.id().value(),
                    channel.network(),
                    channel.name(),
                    channel.handle(),
                    channel.health(),
                    channel.connectedAt(),
                    channel.consentEnds());
        }
    }

    /** @param authorizationUrl where a person, signed in to WeBox in the same browser, gives consent */
    record Connect(URI authorizationUrl) {}

    private final Channels channels;
    private final Connections connections;

    AccountController(Channels channels, Connections connections) {
        this.channels = channels;
        this.connections = connections;
    }

    @GetMapping("/accounts")
    List<Account> accounts() {
        return channels.list().stream().map(Account::of).toList();
    }

    @PostMapping("/connect/{platform}")
    Connect connect(@PathVariable String platform) {
        return new Connect(connections.begin(platform));
    }

    @DeleteMapping("/disconnect/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(@PathVariable UUID id) {
        channels.disconnect(new ChannelId(id));
    }
}
