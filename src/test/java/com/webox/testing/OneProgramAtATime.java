package com.webox.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Where a process keeps who is signed in is set by the program that started last. Several programs run side by side in
 * the tests, so each test class first gives the place back to its own.
 */
final class OneProgramAtATime implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext context) {
        context.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
