package com.webox.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole program, as it runs: a real server on a free port, a fresh database of the kind under test, its
 * own home folder. {@code ./webox test} runs every such test twice: on H2, and on a MariaDB server that it starts by
 * itself ({@link DatabaseKind}). All of them share one running program, so a test makes its own workspace and leaves
 * others' rows alone; a test that needs an empty installation, or other settings, says so with
 * {@link org.springframework.test.context.TestPropertySource}, which gives it a program and a database of its own.
 *
 * <p>One test on MariaDB from the command line: {@code ./mvnw test -Dtest=JobsTest -Dwebox.test.database=mariadb
 * -Dvaadin.skip}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag(WeboxTest.DATABASE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
@TestExecutionListeners(
        listeners = OneProgramAtATime.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface WeboxTest {

    /** The JUnit tag of what runs on every kind of database. */
    String DATABASE = "database";
}
