package com.webox.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a service method is left without {@link Requires} on purpose, and what protects it instead: the person's own
 * rows, a one-time token, or nothing at all because anybody may ask.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {

    /** Why no role is asked for. */
    String value();
}
