package com.webox.rehearsal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one can do on a wall, and the wall as JSON. */
@RestController
@InRehearsal
@RequestMapping("/rehearsal/{network:x|linkedin|instagram|facebook|tiktok|youtube}")
class WallActions {

    private static final int MOST = 1_000;
    private static final double PERCENT = 100;

    /** A post of the wall. */
    record Entry(
            String id,
            String account,
            String handle,
            String text,
            List<Post.Attached> media,
            String link,
            Instant publishedAt) {}

    /** @param posts empty when nothing changed since the revision the caller knows */
    record Feed(String revision, boolean changed, int total, List<Entry> posts) {}

    /** What {@code POST /rehearsal/<network>/weather} takes; what is left out is calm. */
    record Forecast(
            @Nullable Integer slowMillis,
            @Nullable Double errorRate,
            @Nullable Boolean throttled,
            @Nullable Double dropRate,
            @Nullable Boolean expireTokens) {

        Weather weather() {
            return new Weather(
                    slowMillis == null ? 0 : slowMillis,
                    errorRate == null ? 0 : errorRate,
                    throttled != null && throttled,
                    dropRate == null ? 0 : dropRate);
        }
    }

    private final Walls walls;
    private final WeatherStation station;
    private final Consents consents;

    WallActions(Walls walls, WeatherStation station, Consents consents) {
        this.walls = walls;
        this.station = station;
        this.consents = consents;
    }

    @GetMapping("/feed.json")
    Feed feed(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "60") int limit) {
        Network shown = Network.of(network);
        String revision = walls.revision(shown);
        if (revision.equals(known)) {
            return new Feed(revision, false, 0, List.of());
        }
        List<Entry> entries = walls.newest(shown, Math.clamp(limit, 0, MOST)).stream()
                .map(WallActions::entry)
                .toList();
        return new Feed(revision, true, walls.count(shown), entries);
    }

    private static Entry entry(Walls.Note note) {
        StringBuilder text = new StringBuilder();
        note.text().forEach(each -> text.append(each.text()));
        return new Entry(
                note.anchor(),
                note.author().name(),
                note.author().handle(),
                text.toString(),
                note.post().media(),
                note.link(),
                note.post().publishedAt());
    }

    @GetMapping("/weather")
    Weather weather(@PathVariable String network) {
        return station.on(Network.of(network));
    }

    @PostMapping(path = "/weather", consumes = MediaType.APPLICATION_JSON_VALUE)
    Weather change(@PathVariable String network, @RequestBody Forecast forecast) {
        Network here = Network.of(network);
        station.change(here, forecast.weather());
        if (Boolean.TRUE.equals(forecast.expireTokens())) {
            consents.expireAccess(here);
        }
        return station.on(here);
    }

    /** The panel's form: shares in percent. */
    @PostMapping(path = "/weather", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> change(
            @PathVariable String network,
            @RequestParam(defaultValue = "0") int slow,
            @RequestParam(defaultValue = "0") double errors,
            @RequestParam(defaultValue = "0") double drops,
            @RequestParam(defaultValue = "false") boolean throttled,
            @RequestParam(defaultValue = "") String action,
            HttpServletRequest request) {
        Network here = Network.of(network);
        if (SameSite.foreign(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        switch (action) {
            case "calm" -> station.change(here, Weather.CALM);
            case "expire" -> consents.expireAccess(here);
            default -> station.change(here, new Weather(slow, errors / PERCENT, throttled, drops / PERCENT));
        }
        return back(here);
    }

    @PostMapping("/grants/{id}/revoke")
    ResponseEntity<Void> revoke(@PathVariable String network, @PathVariable long id, HttpServletRequest request) {
        Network here = Network.of(network);
        if (SameSite.foreign(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        consents.revoke(here, id);
        return back(here);
    }

    private static ResponseEntity<Void> back(Network network) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/rehearsal/" + network.key() + "#stage"))
                .build();
    }
}
