package com.webox.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import com.webox.WeboxApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the arrows between the modules and the conventions within them. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.webox");
    private static final JavaClasses CROOKED_HOUSE = new ClassFileImporter().importPackages("crooked");

    @Test
    void modulesKeepTheirArrows() {
        ApplicationModules.of(WeboxApplication.class).verify();
    }

    @Test
    void aForbiddenArrowIsCaught() {
        assertThat(ApplicationModules.of("crooked", new ImportOption.OnlyIncludeTests())
                        .detectViolations()
                        .getMessages())
                .anyMatch(message -> message.contains("'social' depends on module 'other'"));
    }

    @Test
    void noTestShadowsThePackageItTests() {
        // Modulith reads a package's annotations from the class path, where the tests come first.
        assertThat(Sources.in(Path.of("src/test/java"), "package-info.java").files())
                .extracting(file -> Path.of("src/main/java")
                        .resolve(Path.of("src/test/java").relativize(file.path())))
                .noneMatch(Files::exists);
    }

    @Test
    void testsWaitForTheThingItself() {
        HouseRules.noSleep()
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("com.webox"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(HouseRule rule) {
        rule.rule().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesItsOffender(HouseRule rule) {
        EvaluationResult result = rule.rule().evaluate(CROOKED_HOUSE);

        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(violation ->
                        assertThat(violation).contains(rule.offender().getName()));
    }

    private static Stream<HouseRule> rules() {
        return HouseRules.all();
    }
}
