package com.webox.rehearsal;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The networks' consent pages: who publishes, what the application may do, yes or no. */
@Controller
@InRehearsal
@RequestMapping({
    "/rehearsal/{network:x}/i/oauth2/authorize",
    "/rehearsal/{network:linkedin}/oauth/v2/authorization",
    "/rehearsal/{network:instagram}/oauth/authorize",
    "/rehearsal/{network:facebook}/dialog/oauth",
    "/rehearsal/{network:facebook}/{version:v\\d+\\.\\d+}/dialog/oauth",
    "/rehearsal/{network:tiktok}/v2/auth/authorize/",
    "/rehearsal/{network:youtube}/o/oauth2/v2/auth"
})
class ConsentController {

    private final List<Vendor> vendors;
    private final Consents consents;
    private final Redirects redirects;
    private final RehearsalSettings settings;
    private final I18NProvider texts;

    ConsentController(
            List<Vendor> vendors,
            Consents consents,
            Redirects redirects,
            RehearsalSettings settings,
            I18NProvider texts) {
        this.vendors = vendors;
        this.consents = consents;
        this.redirects = redirects;
        this.settings = settings;
        this.texts = texts;
    }

    @GetMapping
    String ask(
            @PathVariable String network,
            @ModelAttribute("form") ConsentRequest.Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Vendor vendor = vendor(network);
        return switch (form.read(vendor.consent(), settings, redirects)) {
            case ConsentRequest.Asked asked -> page(model, vendor, request, response, asked, null);
            case ConsentRequest.Mistaken wrong -> "redirect:" + Redirects.with(wrong.redirect(), wrong.answer());
            case ConsentRequest.Untrusted no -> page(model, vendor, request, response, null, no.textKey());
        };
    }

    @PostMapping
    @Nullable
    String decide(
            @PathVariable String network,
            @ModelAttribute("form") ConsentRequest.Form form,
            @RequestParam(defaultValue = "cancel") String decision,
            @RequestParam(defaultValue = "") String account,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Vendor vendor = vendor(network);
        if (SameSite.foreign(request)) {
            return page(model, vendor, request, response, null, "consent.foreignForm");
        }
        return switch (form.read(vendor.consent(), settings, redirects)) {
            case ConsentRequest.Asked asked -> {
                URI back = "allow".equals(decision)
                        ? allow(vendor, asked, account)
                        : asked.back(vendor.consent().denial(), "");
                response.setStatus(HttpStatus.FOUND.value());
                response.setHeader("Location", back.toString());
                yield null;
            }
            case ConsentRequest.Mistaken wrong -> "redirect:" + Redirects.with(wrong.redirect(), wrong.answer());
            case ConsentRequest.Untrusted no -> page(model, vendor, request, response, null, no.textKey());
        };
    }

    private URI allow(Vendor vendor, ConsentRequest.Asked asked, String account) {
        List<Persona> people = Cast.on(vendor.network());
        Persona chosen = people.stream()
                .filter(each -> each.id().equals(account))
                .findFirst()
                .orElse(people.getFirst());
        String code = consents.issueCode(
                vendor.network(),
                chosen.id(),
                asked.redirect(),
                asked.scopes(),
                asked.challenge(),
                vendor.consent().codeLife());
        return asked.back(Map.of("code", code), vendor.consent().codeSuffix());
    }

    private String page(
            Model model,
            Vendor vendor,
            HttpServletRequest request,
            HttpServletResponse response,
            ConsentRequest.@Nullable Asked asked,
            @Nullable String problem) {
        Locale locale = request.getLocale();
        if (problem != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        PageGuard.protect(response);
        model.addAttribute("t", new Texts(texts, locale));
        model.addAttribute("network", vendor.network());
        model.addAttribute("people", Cast.on(vendor.network()));
        // Without its query: the form carries every parameter itself.
        model.addAttribute("action", request.getRequestURI());
        model.addAttribute("asked", asked);
        model.addAttribute("problem", problem);
        return "rehearsal/consent";
    }

    private Vendor vendor(String network) {
        return vendors.stream()
                .filter(each -> each.network().key().equals(network))
                .findFirst()
                .orElseThrow();
    }
}
