package com.webox.journeys;

import com.webox.testing.WeboxTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that drives Chromium against the running program. Its methods and its constructor may ask for {@link Browsers}.
 * What each browser showed when a test failed is in {@code target/journeys}. Needs the production bundle
 * ({@code ./mvnw process-classes}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WeboxTest
@ExtendWith(BrowserExtension.class)
@interface Journey {}
