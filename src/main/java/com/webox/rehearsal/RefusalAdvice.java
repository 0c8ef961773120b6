package com.webox.rehearsal;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Answers what a network refuses as the network does. */
@RestControllerAdvice(annotations = VendorApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@InRehearsal
class RefusalAdvice {

    private final List<Vendor> vendors;

    RefusalAdvice(List<Vendor> vendors) {
        this.vendors = vendors;
    }

    @ExceptionHandler
    ResponseEntity<JsonNode> answer(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        refusal.headers().forEach(headers::set);
        return ResponseEntity.status(refusal.status()).headers(headers).body(refusal.body());
    }

    @ExceptionHandler({
        JacksonException.class,
        ServletRequestBindingException.class,
        MissingServletRequestPartException.class,
        MethodArgumentTypeMismatchException.class,
        MultipartException.class,
        HttpMediaTypeNotSupportedException.class
    })
    ResponseEntity<JsonNode> malformed(Exception e, HandlerMethod asked) {
        // The parts of a network stand in one folder.
        String folder = asked.getBeanType().getPackageName();
        Vendor vendor = vendors.stream()
                .filter(each -> each.getClass().getPackageName().equals(folder))
                .findFirst()
                .orElseThrow();
        return answer(vendor.malformed(e.getMessage() == null ? "Invalid parameter" : e.getMessage()));
    }
}
