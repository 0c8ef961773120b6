package com.webox.rehearsal.linkedin;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Persona;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who the member is and which pages the member runs. */
@VendorApi
class LinkedInMembersController {

    private final LinkedInGate gate;
    private final Installation installation;

    LinkedInMembersController(LinkedInGate gate, Installation installation) {
        this.gate = gate;
        this.installation = installation;
    }

    @GetMapping("/rehearsal/linkedin/v2/userinfo")
    JsonNode userinfo(HttpServletRequest request) {
        Grant grant = gate.enter(request);
        if (!grant.allows("openid") || !grant.allows("profile")) {
            throw LinkedInFault.denied("userinfo.GET.NO_VERSION");
        }
        Persona member = Cast.find(Network.LINKEDIN, grant.accountId()).orElseThrow();
        String[] names = member.name().split(" ", 2);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("sub", member.bareId())
                .put("name", member.name())
                .put("given_name", names[0])
                .put("family_name", names[1])
                .put("picture", installation.address(member.avatarPath()).toString());
        answer.putObject("locale").put("country", "FR").put("language", "fr");
        return answer;
    }

    @GetMapping(path = "/rehearsal/linkedin/rest/organizationAcls", params = "q=roleAssignee")
    JsonNode pages(HttpServletRequest request) {
        Grant grant = gate.enterVersioned(request);
        if (!grant.allows("rw_organization_admin") && !grant.allows("r_organization_admin")) {
            throw LinkedInFault.denied("organizationAcls.FINDER-roleAssignee");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode elements = answer.putArray("elements");
        Cast.pagesOf(grant.accountId())
                .forEach(page -> elements.addObject()
                        .put("role", "ADMINISTRATOR")
                        .put("state", "APPROVED")
                        .put("roleAssignee", grant.accountId())
                        .put("organization", page.id()));
        answer.putObject("paging")
                .put("start", 0)
                .put("count", 10)
                .put("total", elements.size())
                .putArray("links");
        return answer;
    }

    /** Several pages by their numbers: {@code ids=List(1,2)}; what the member does not run is forbidden, not missing. */
    @GetMapping("/rehearsal/linkedin/rest/organizationsLookup")
    JsonNode lookup(@RequestParam String ids, HttpServletRequest request) {
        Grant grant = gate.enterVersioned(request);
        if (!ids.matches("List\\(\\d+(,\\d+)*\\)")) {
            throw LinkedInFault.badRequest("ids must be List(id,id)");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode results = answer.putObject("results");
        ObjectNode errors = answer.putObject("errors");
        for (String id : ids.substring("List(".length(), ids.length() - 1).split(",")) {
            Cast.pagesOf(grant.accountId()).stream()
                    .filter(page -> page.bareId().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            page -> results.putObject(id)
                                    .put("localizedName", page.name())
                                    .put("vanityName", page.handle())
                                    .put("id", Long.parseLong(id)),
                            () -> errors.putObject(id).put("status", 403));
        }
        return answer;
    }

    @GetMapping("/rehearsal/linkedin/rest/organizations/{id}")
    JsonNode page(@PathVariable String id, HttpServletRequest request) {
        gate.enterVersioned(request);
        Persona page = Cast.find(Network.LINKEDIN, "urn:li:organization:" + id)
                .orElseThrow(() -> LinkedInFault.notFound("Organization " + id));
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("localizedName", page.name())
                .put("vanityName", page.handle());
        answer.put("id", Long.parseLong(page.bareId()));
        answer.put("$URN", page.id());
        return answer;
    }
}
