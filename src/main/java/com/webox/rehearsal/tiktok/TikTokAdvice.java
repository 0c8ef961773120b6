package com.webox.rehearsal.tiktok;

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

/** Words every refusal as TikTok does. */
@RestControllerAdvice(basePackageClasses = TikTokAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@InRehearsal
class TikTokAdvice {

    @ExceptionHandler
    ResponseEntity<JsonNode> answer(TikTokFault refused) {
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
        return answer(TikTokFault.invalid("The request could not be read: " + e.getMessage()));
    }
}
