package com.webox.rehearsal;

import com.webox.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rehearsal networks alone, on a port of this computer, and a plain HTTP client that speaks to them. */
final class Stage implements AutoCloseable {

    @EnableAutoConfiguration(
            exclude = {
                ServletWebSecurityAutoConfiguration.class,
                SecurityFilterAutoConfiguration.class,
                QuartzAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                DataJpaRepositoriesAutoConfiguration.class
            },
            excludeName = {
                "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @ConfigurationPropertiesScan({"com.webox.rehearsal", "com.webox.platform.config"})
    @ComponentScan(basePackages = {"com.webox.rehearsal", "com.webox.platform.i18n", "com.webox.platform.time"})
    static final class Program {}

    static final JsonMapper JSON = JsonMapper.shared();
    static final String CALLBACK_PATH = "/api/social/callback";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    final int port;

    private Stage(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** @param settings {@code name=value} */
    static Stage open(Path home, String... settings) {
        int port = FreePort.find();
        return new Stage(run(home, port, settings), port);
    }

    /** For a process that will be killed: home, port, settings. */
    static void main(String[] args) {
        run(Path.of(args[0]), Integer.parseInt(args[1]), Arrays.copyOfRange(args, 2, args.length));
    }

    private static ConfigurableApplicationContext run(Path home, int port, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "webox.rehearsal.enabled=true",
                "webox.home=" + home,
                "server.port=" + port,
                "webox.public-url=http://localhost:" + port,
                "logging.level.root=warn",
                "server.shutdown=immediate",
                "management.endpoints.access.default=none"));
        all.addAll(Arrays.asList(settings));
        return new SpringApplicationBuilder(Program.class)
                .run(all.stream().map(each -> "--" + each).toArray(String[]::new));
    }

    @Override
    public void close() {
        http.shutdownNow();
        context.close();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    boolean knows(Class<?> type) {
        return context.getBeanNamesForType(type).length > 0;
    }

    String callback() {
        return "http://localhost:" + port + CALLBACK_PATH;
    }

    /** An answer, whatever its status. */
    record Answer(int status, String body, HttpResponse<String> raw) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Query parameters of the address it redirects to. */
        Map<String, String> redirect() {
            Map<String, String> parameters = new LinkedHashMap<>();
            String query = URI.create(header("Location")).getRawQuery();
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return parameters;
        }
    }

    Answer send(String method, String address, BodyPublisher body, String... headers) throws IOException {
        String absolute = address.startsWith("http") ? address : "http://localhost:" + port + address;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(absolute))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> raw = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(raw.statusCode(), raw.body(), raw);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer get(String address, String... headers) throws IOException {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    Answer delete(String address, String... headers) throws IOException {
        return send("DELETE", address, BodyPublishers.noBody(), headers);
    }

    Answer json(String address, String body, String... headers) throws IOException {
        return send("POST", address, BodyPublishers.ofString(body), join(headers, "Content-Type", "application/json"));
    }

    Answer form(String address, Map<String, String> form, String... headers) throws IOException {
        return send(
                "POST",
                address,
                BodyPublishers.ofString(encode(form)),
                join(headers, "Content-Type", "application/x-www-form-urlencoded"));
    }

    /** One file and plain fields, as multipart. */
    Answer multipart(String address, Map<String, String> fields, byte[] file, String type, String... headers)
            throws IOException {
        String boundary = "rehearsal-boundary";
        List<byte[]> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"media\"\r\n"
                        + "Content-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(file);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                address,
                BodyPublishers.ofByteArrays(parts),
                join(headers, "Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String[] join(String[] first, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(first));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    /** The texts on a network's wall, newest first. */
    List<String> wall(String network) throws IOException {
        List<String> texts = new ArrayList<>();
        get("/rehearsal/" + network + "/feed.json?limit=1000")
                .json()
                .path("posts")
                .forEach(each -> texts.add(each.path("text").asString()));
        return texts;
    }

    Answer consent(String path, Map<String, String> request, String decision, String account) throws IOException {
        Map<String, String> form = new LinkedHashMap<>(request);
        form.put("decision", decision);
        form.put("account", account);
        return form(path, form);
    }
}
