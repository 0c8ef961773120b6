package com.webox.journeys;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium a thread for the whole run, as Playwright wants it; each test closes the windows it opened. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browsers(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browsers browsers = context.getStore(NAMESPACE).get(context.getUniqueId(), Browsers.class);
        if (browsers == null) {
            return;
        }
        String test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        context.getExecutionException().ifPresent(failure -> browsers.showEvidence(test));
        browsers.closeWindows();
    }

    private static Browsers browsers(ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        Chromium.class + " of " + Thread.currentThread().threadId(),
                        key -> Chromium.start(),
                        Chromium.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        context.getUniqueId(),
                        key -> new Browsers(chromium.browser(), address(context)),
                        Browsers.class);
    }

    private static String address(ExtensionContext context) {
        return "http://localhost:"
                + SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getRequiredProperty("server.port");
    }
}
