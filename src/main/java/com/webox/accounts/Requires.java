package com.webox.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Guards a method, or all public methods of a service, by the role of the {@link CurrentMember}. Whoever is not signed
 * in, or lacks the permission, gets a {@link com.webox.kernel.Problem}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission value();
}
