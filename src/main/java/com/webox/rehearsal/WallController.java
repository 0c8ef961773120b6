package com.webox.rehearsal;

import com.vaadin.flow.i18n.I18NProvider;
import com.webox.platform.config.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was published, as readers of the network see it. */
@Controller
@InRehearsal
class WallController {

    private static final String NETWORK = "/rehearsal/{network:x|linkedin|instagram|facebook|tiktok|youtube}";
    private static final int SHOWN = 60;

    private final Walls walls;
    private final Consents consents;
    private final WeatherStation weather;
    private final I18NProvider texts;
    private final Installation installation;

    WallController(
            Walls walls, Consents consents, WeatherStation weather, I18NProvider texts, Installation installation) {
        this.walls = walls;
        this.consents = consents;
        this.weather = weather;
        this.texts = texts;
        this.installation = installation;
    }

    @GetMapping({"/rehearsal", "/rehearsal/"})
    String overview(Model model, HttpServletRequest request, HttpServletResponse response) {
        frame(model, request, response);
        model.addAttribute("networks", walls.overview());
        return "rehearsal/overview";
    }

    @GetMapping({NETWORK, NETWORK + "/"})
    String wall(@PathVariable String network, Model model, HttpServletRequest request, HttpServletResponse response) {
        Network shown = Network.of(network);
        frame(model, request, response);
        model.addAttribute("network", shown);
        model.addAttribute("revision", walls.revision(shown));
        model.addAttribute("notes", walls.newest(shown, SHOWN));
        model.addAttribute("total", walls.count(shown));
        model.addAttribute("weather", weather.on(shown));
        model.addAttribute("grants", consents.openGrants(shown));
        model.addAttribute("single", false);
        return "rehearsal/wall";
    }

    /** The posts alone, for the page's script. */
    @GetMapping(NETWORK + "/feed")
    String feed(@PathVariable String network, Model model, HttpServletRequest request, HttpServletResponse response) {
        Network shown = Network.of(network);
        frame(model, request, response);
        model.addAttribute("network", shown);
        model.addAttribute("notes", walls.newest(shown, SHOWN));
        model.addAttribute("single", false);
        return "rehearsal/feed";
    }

    @GetMapping({"/rehearsal/{network:x}/{handle}/status/{id}", "/rehearsal/{network:x}/i/web/status/{id}"})
    String tweet(
            @PathVariable String network,
            @PathVariable String id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return one(Network.of(network), id, 10, model, request, response);
    }

    @GetMapping("/rehearsal/{network:linkedin}/feed/update/{urn}")
    String update(
            @PathVariable String network,
            @PathVariable String urn,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return one(Network.of(network), urn.substring(urn.lastIndexOf(':') + 1), 10, model, request, response);
    }

    @GetMapping({"/rehearsal/{network:instagram}/p/{code}", "/rehearsal/{network:instagram}/p/{code}/"})
    String picture(
            @PathVariable String network,
            @PathVariable String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return one(Network.of(network), code, Character.MAX_RADIX, model, request, response);
    }

    @GetMapping({"/rehearsal/{network:facebook}/{page:\\d+}/posts/{id}", "/rehearsal/{network:facebook}/posts/{id}"})
    String pagePost(
            @PathVariable String network,
            @PathVariable String id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return one(Network.of(network), id.substring(id.lastIndexOf('_') + 1), 10, model, request, response);
    }

    @GetMapping("/rehearsal/{network:tiktok}/{handle:@.*}/video/{id}")
    String film(
            @PathVariable String network,
            @PathVariable String id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return one(Network.of(network), id, 10, model, request, response);
    }

    @GetMapping("/rehearsal/{network:youtube}/watch")
    String watch(
            @PathVariable String network,
            @RequestParam(name = "v", defaultValue = "") String id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return one(Network.of(network), id, Character.MAX_RADIX, model, request, response);
    }

    private String one(
            Network network,
            String id,
            int radix,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        frame(model, request, response);
        List<Walls.Note> found = walls.one(network, id, radix);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("network", network);
        model.addAttribute("notes", found);
        model.addAttribute("single", true);
        return "rehearsal/wall";
    }

    private void frame(Model model, HttpServletRequest request, HttpServletResponse response) {
        PageGuard.protect(response);
        model.addAttribute("t", new Texts(texts, request.getLocale()));
        model.addAttribute("home", installation.publicUrl().toString());
    }
}
