package com.webox.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conventions that only the source text shows. */
class SourcesTest {

    private static final Sources SCREENS =
            Sources.java().where(path -> path.contains("/ui/") || path.contains("/kit/"));

    /**
     * @param offences what breaks the rule; must be empty
     * @param pattern what is looked for
     * @param crooked a text that breaks the rule
     */
    record TextRule(String name, Sources sources, String pattern, String crooked) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<TextRule> rules() {
        return Stream.of(
                new TextRule(
                        "no text literal in a component",
                        SCREENS,
                        "new (?:H[1-6]|Span|Paragraph|Button|NativeLabel|Text|Text(?:Field|Area)"
                                + "|PasswordField|EmailField|PageHeader|Checkbox)\\(\\s*\"(?!Ctrl |WeBox)[^\"]*\\p{L}{2}[^\"]*\"",
                        "new Span(\"Hello\")"),
                new TextRule(
                        "no text literal in a label",
                        SCREENS,
                        "\\.set(?:Text|Label|Title|Placeholder|HelperText|ErrorMessage|AriaLabel|Header|TooltipText"
                                + "|PageTitle)\\(\\s*\"[^\"]*\\p{L}{2}[^\"]*\"",
                        "field.setLabel(\"Name\")"),
                new TextRule(
                        "no text literal in a notice",
                        SCREENS,
                        "(?:Notices\\.\\w+|Notification\\.show)\\(\\s*\"[^\"]*\\p{L}{2}",
                        "Notices.success(\"Saved\")"),
                new TextRule(
                        "no colour in Java",
                        SCREENS,
                        "\"(?:#[0-9a-fA-F]{3,8}|(?:rgb|hsl|oklch)a?\\([^\"]*)\"",
                        "\"#ff0000\""),
                new TextRule(
                        "no markup in Java",
                        SCREENS,
                        "\\.(?:setProperty\\(\\s*\"innerHTML\"|executeJs\\(\\s*\"[^\"]*innerHTML)",
                        "getElement().setProperty(\"innerHTML\", text)"),
                new TextRule(
                        "elements fetch nothing",
                        Sources.in(Path.of("frontend/components"), ".ts"),
                        "\\bfetch\\(|new XMLHttpRequest|new WebSocket",
                        "await fetch('/api/social/posts')"),
                new TextRule(
                        "no Lumo",
                        new Sources(Stream.of(
                                        Sources.java(),
                                        Sources.in(Path.of("src/main/resources/META-INF/resources/css"), ".css"),
                                        Sources.in(Path.of("frontend/components"), ".ts"))
                                .flatMap(each -> each.files().stream())
                                .toList()),
                        "--lumo-|LumoUtility|theme\\.lumo",
                        "color: var(--lumo-primary-color)"),
                new TextRule("no forgotten note", Sources.java(), "(?:TODO|FIXME)\\b", "// " + "TODO later"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSourcesKeep(TextRule rule) {
        assertThat(rule.sources().find(rule.pattern())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesItsOffender(TextRule rule) {
        Sources crooked = new Sources(List.of(new Sources.File(Path.of("crooked"), rule.crooked())));

        assertThat(crooked.find(rule.pattern())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void classesStaySmall(Sources sources, int lines) {
        assertThat(sources.files())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(file.lines()).as(file.path().toString()).isLessThanOrEqualTo(lines));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> sizes() {
        return Stream.of(
                org.junit.jupiter.params.provider.Arguments.of(SCREENS, 280),
                org.junit.jupiter.params.provider.Arguments.of(Sources.java(), 400));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleSpeaksBothLanguages(String module) {
        for (String language : List.of("en", "fr")) {
            Path file = Path.of("src/main/resources/i18n", module + "_" + language + ".properties");
            assertThat(Files.exists(file)).as(file.toString()).isTrue();
        }
    }

    static Stream<String> modules() {
        return SCREENS.files().stream()
                .map(file -> Path.of("src/main/java/com/webox")
                        .relativize(file.path())
                        .getName(0)
                        .toString())
                .distinct();
    }
}
