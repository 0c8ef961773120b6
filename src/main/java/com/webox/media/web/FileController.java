package com.webox.media.web;

import com.webox.kernel.Problem;
import com.webox.media.AssetId;
import com.webox.media.Deliveries;
import com.webox.media.Delivery;
import com.webox.media.FitKey;
import com.webox.media.Form;
import com.webox.media.Rendition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves files: to members under {@code /media/<asset>/<form>}, to anyone under a signed address.
 */
@Controller
class FileController {

    private final Deliveries deliveries;

    FileController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/media/{asset:[0-9a-f-]{36}}/{form}")
    void toMember(
            @PathVariable UUID asset,
            @PathVariable String form,
            @RequestParam(defaultValue = "false") boolean download,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Delivery delivery = deliveries.toMember(new AssetId(asset), form(form));
        new FileAnswer(request, response).send(delivery, download ? FileAnswer.ATTACHMENT : FileAnswer.INLINE);
    }

    private static Form form(String word) {
        return FitKey.ofPart(word).<Form>map(key -> key).orElseGet(() -> rendition(word));
    }

    private static Rendition rendition(String word) {
        return Arrays.stream(Rendition.values())
                .filter(each -> each.part().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("rendition"));
    }

    @GetMapping("/media/public/{token}")
    void toHolder(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        new FileAnswer(request, response).send(deliveries.toHolder(token), FileAnswer.PUBLIC);
    }

    /** Short answers without a page: whoever asks is an image element or a program. */
    @ExceptionHandler
    void refuse(Problem problem, HttpServletResponse response) {
        HttpStatus status = switch (problem.kind()) {
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case DENIED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND, INVALID -> HttpStatus.NOT_FOUND;
            case CONFLICT -> problem.code().equals("media.expired") ? HttpStatus.GONE : HttpStatus.SERVICE_UNAVAILABLE;
        };
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status.value());
    }
}
