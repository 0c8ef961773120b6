package com.webox.rehearsal.youtube;

import com.webox.rehearsal.InRehearsal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Words every refusal as Google does. */
@RestControllerAdvice(basePackageClasses = YouTubeAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@InRehearsal
class YouTubeAdvice {

    @ExceptionHandler
    ResponseEntity<JsonNode> answer(YouTubeFault refused) {
        HttpHeaders headers = new HttpHeaders();
        refused.fault().headers().forEach(headers::set);
        return ResponseEntity.status(refused.fault().status())
                .headers(headers)
                .body(refused.fault().body());
    }

    @ExceptionHandler({
        JacksonException.class,
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class,
        HttpMediaTypeNotSupportedException.class
    })
    ResponseEntity<JsonNode> malformed(Exception e) {
        return answer(YouTubeFault.invalid("badRequest", "The request could not be read: " + e.getMessage()));
    }
}
