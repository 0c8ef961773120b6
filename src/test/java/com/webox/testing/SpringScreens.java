package com.webox.testing;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringInstantiator;
import com.vaadin.flow.spring.SpringVaadinServletService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Lets screens without a browser be made by the running program, with its services and its texts. */
public class SpringScreens implements InstantiatorFactory {

    private static @Nullable ApplicationContext program;

    public static void use(ApplicationContext context) {
        program = context;
    }

    /** Null for the program's own service, which makes its screens itself. */
    @Override
    public @Nullable Instantiator createInstantitor(VaadinService service) {
        ApplicationContext context = program;
        return context == null || service.getClass() == SpringVaadinServletService.class
                ? null
                : new SpringInstantiator(service, context);
    }
}
