package com.webox;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts WeBox. */
// Two modules may both call a bean Posts: the whole class name tells them apart.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "WeBox", sharedModules = "kernel")
public class WeboxApplication {

    public static void main(String[] args) {
        // Instants are stored as UTC date-times; drivers convert through the default zone.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(WeboxApplication.class, args);
    }
}
