package com.webox.rehearsal.facebook;

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
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Words every refusal as Meta does. */
@RestControllerAdvice(basePackageClasses = FacebookAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@InRehearsal
class FacebookAdvice {

    @ExceptionHandler
    ResponseEntity<JsonNode> answer(FacebookFault refused) {
        HttpHeaders headers = new HttpHeaders();
        refused.fault().headers().forEach(headers::set);
        return ResponseEntity.status(refused.fault().status())
                .headers(headers)
                .body(refused.fault().body());
    }

    @ExceptionHandler({
        JacksonException.class,
        ServletRequestBindingException.class,
        MissingServletRequestPartException.class,
        MethodArgumentTypeMismatchException.class,
        MultipartException.class,
        HttpMediaTypeNotSupportedException.class
    })
    ResponseEntity<JsonNode> malformed(Exception e) {
        return answer(FacebookFault.parameter(e.getMessage() == null ? "Invalid parameter" : e.getMessage()));
    }
}
