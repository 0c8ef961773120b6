package com.webox.rehearsal.facebook;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Kind;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Persona;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who the person is, which pages and businesses the person has, and the pages' tokens. */
@VendorApi
@RequestMapping({"/rehearsal/facebook/graph", "/rehearsal/facebook/graph/{version:v\\d+\\.\\d+}"})
class FacebookPagesController {

    private final FacebookGate gate;
    private final Consents consents;
    private final Installation installation;
    private final RehearsalSettings settings;
    private final Clock clock;

    FacebookPagesController(
            FacebookGate gate, Consents consents, Installation installation, RehearsalSettings settings, Clock clock) {
        this.gate = gate;
        this.consents = consents;
        this.installation = installation;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/me")
    JsonNode me(HttpServletRequest request, HttpServletResponse response) {
        Grant grant = gate.person(request, response, FacebookGate.SHOW);
        Persona person = Cast.find(Network.FACEBOOK, grant.accountId()).orElseThrow();
        return JsonNodeFactory.instance.objectNode().put("id", person.id()).put("name", person.name());
    }

    @GetMapping("/me/accounts")
    JsonNode own(
            @RequestParam(defaultValue = "id,name,access_token,tasks") String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Grant grant = gate.person(request, response, FacebookGate.SHOW);
        return list(grant, fields, false, true);
    }

    @GetMapping("/me/businesses")
    JsonNode businesses(HttpServletRequest request, HttpServletResponse response) {
        Grant grant = gate.person(request, response, FacebookGate.BUSINESS);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        if (Cast.pagesRunBy(grant.accountId()).stream().anyMatch(Cast.Page::business)) {
            data.addObject().put("id", business(grant)).put("name", "Lumen Group");
        }
        return answer;
    }

    /** Also the person's own page that the business owns: both lists show it. */
    @GetMapping("/{business:\\d+}/owned_pages")
    JsonNode owned(
            @PathVariable String business,
            @RequestParam(defaultValue = "id,name") String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ofBusiness(business, fields, true, request, response);
    }

    @GetMapping("/{business:\\d+}/client_pages")
    JsonNode clients(
            @PathVariable String business,
            @RequestParam(defaultValue = "id,name") String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ofBusiness(business, fields, false, request, response);
    }

    private JsonNode ofBusiness(
            String business, String fields, boolean owned, HttpServletRequest request, HttpServletResponse response) {
        Grant grant = gate.person(request, response, FacebookGate.BUSINESS);
        if (!business.equals(business(grant))) {
            throw FacebookFault.unknownObject(request.getMethod(), business);
        }
        return owned ? list(grant, fields, true, false) : list(grant, fields, false, false);
    }

    private JsonNode list(Grant grant, String fields, boolean business, boolean tasks) {
        if (!tasks && fields.contains("tasks")) {
            throw FacebookFault.parameter("Tried accessing nonexisting field (tasks) on node type (Page)");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        Cast.pagesRunBy(grant.accountId()).stream()
                .filter(each -> business || !each.business())
                .forEach(each -> page(each.persona(), grant, fields, data.addObject()));
        answer.putObject("paging").putObject("cursors").put("before", "MA").put("after", "MTA");
        return answer;
    }

    private void page(Persona page, Grant grant, String fields, ObjectNode json) {
        for (String field : List.of(fields.replaceAll("\\{[^}]*}", "").split(","))) {
            switch (field.trim()) {
                case "id" -> {}
                case "name" -> json.put("name", page.name());
                case "username" -> json.put("username", page.handle());
                case "category" -> json.put("category", "Local business");
                case "access_token" -> json.put("access_token", token(page, grant));
                case "tasks" ->
                    json.putArray("tasks")
                            .add("ADVERTISE")
                            .add("ANALYZE")
                            .add("CREATE_CONTENT")
                            .add("MODERATE")
                            .add("MANAGE");
                case "picture" ->
                    json.putObject("picture")
                            .putObject("data")
                            .put("url", installation.address(page.avatarPath()).toString());
                default ->
                    throw FacebookFault.parameter(
                            "Tried accessing nonexisting field (" + field + ") on node type (Page)");
            }
        }
        json.put("id", page.id());
    }

    private String token(Persona page, Grant grant) {
        return consents.issue(
                grant,
                Kind.PAGE,
                clock.instant().plus(settings.facebook().dataAccess()),
                FacebookGate.beginning(page.id()));
    }

    private static String business(Grant grant) {
        return "7" + grant.accountId();
    }
}
