package com.webox.platform.web;

import com.vaadin.flow.i18n.I18NProvider;
import com.webox.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a {@link Problem} of an API call as Problem Details (RFC 9457) with the field and the cure. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice {

    private final I18NProvider texts;

    ProblemAdvice(I18NProvider texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail answer(Problem problem, HttpServletRequest request) {
        ProblemDetail detail = ProblemDetail.forStatus(status(problem.kind()));
        detail.setDetail(texts.getTranslation(problem.messageKey(), request.getLocale(), problem.args()));
        detail.setProperty("code", problem.code());
        if (problem.field() != null) {
            detail.setProperty("field", problem.field());
        }
        return detail;
    }

    private static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case DENIED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
