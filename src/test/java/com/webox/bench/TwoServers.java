package com.webox.bench;

import com.webox.killed.ProgramUnderTest;
import com.webox.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Two processes of the program on one database, each on its own port, that may be killed and started again. */
final class TwoServers implements AutoCloseable {

    private final String database;
    private final FaultyNetwork network;
    private final FaultsPlay.Script script;
    private final Path home;
    private final int[] ports = new int[2];
    private final Thread undertaker = new Thread(this::killAll);
    private final ProgramUnderTest[] servers = new ProgramUnderTest[2];

    TwoServers(String database, FaultyNetwork network, FaultsPlay.Script script) throws IOException {
        this.database = database;
        this.network = network;
        this.script = script;
        this.home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "faults-")
                .toAbsolutePath();
        for (int i = 0; i < ports.length; i++) {
            ports[i] = FreePort.find();
        }
        // Processes that were started outlive whoever is interrupted.
        Runtime.getRuntime().addShutdownHook(undertaker);
    }

    static String name(int index) {
        return index == 0 ? "a" : "b";
    }

    ProgramUnderTest get(int index) {
        return servers[index];
    }

    /** Starts one and does not wait. */
    void start(int index) throws IOException {
        String token = servers[index] == null ? "" : servers[index].token();
        servers[index] = ProgramUnderTest.launch(home, ports[index], arguments(index));
        servers[index].useToken(token);
    }

    private List<String> arguments(int index) {
        // A short life does not pay for the second compiler.
        List<String> arguments = new ArrayList<>(
                List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
        arguments.addAll(program());
        arguments.addAll(network.settings(name(index)));
        arguments.addAll(List.of(
                "--webox.public-url=http://localhost:" + ports[index],
                "--webox.rehearsal.enabled=false",
                "--webox.publishing.settle=" + script.settle().toMillis() + "ms",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=root",
                "--spring.datasource.password=",
                // MySQL's driver does not understand what MariaDB says of itself.
                "--spring.jpa.properties.jakarta.persistence.database-product-name=MySQL",
                "--spring.jpa.properties.jakarta.persistence.database-major-version=8",
                "--spring.jpa.properties.jakarta.persistence.database-minor-version=4",
                "--spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false",
                "--vaadin.productionMode=true",
                "--spring.main.lazy-initialization=true"));
        return arguments;
    }

    /** The jar when the build names one, else the classes beside these ones. */
    private static List<String> program() {
        String jar = System.getProperty("webox.jar", "");
        if (!jar.isEmpty()) {
            return List.of("-jar", jar);
        }
        String path = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(each -> !each.contains("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        return List.of("-cp", path, "com.webox.WeboxApplication");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(undertaker);
        killAll();
    }

    private void killAll() {
        for (ProgramUnderTest server : servers) {
            if (server != null) {
                server.close();
            }
        }
    }
}
