package com.webox.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each program a test starts an empty database, an empty home and a port that is known before it starts, because
 * the program tells its own address to others (consent pages, media links).
 */
final class FreshInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>(DatabaseKind.underTest().fresh());
        properties.put("server.port", FreePort.find());
        properties.put("webox.home", newHome().toString());
        // The production bundle, when the build made one; screens are not served without it.
        properties.put("vaadin.productionMode", "true");
        // Quartz keeps its schedulers by name for the whole process.
        properties.put("spring.quartz.properties.org.quartz.scheduler.instanceName", "webox-" + UUID.randomUUID());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh installation", properties));
    }

    private static Path newHome() {
        try {
            Path homes = Files.createDirectories(Path.of("target", "homes"));
            return Files.createTempDirectory(homes.toAbsolutePath(), "home-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
