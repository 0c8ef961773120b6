package com.webox.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import crooked.ai.Gateway;
import crooked.bare.Unmarked;
import crooked.social.Crowd;
import crooked.social.Fickle;
import crooked.social.FieldInjected;
import crooked.social.Generic;
import crooked.social.LoudTable;
import crooked.social.LoudTables;
import crooked.social.OpenService;
import crooked.social.PostManager;
import crooked.social.inner.Buried;
import crooked.social.ui.CrookedView;
import crooked.social.ui.Mute;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The conventions of the house (sections 2, 7 and 9 of the design), each with the offender that proves it can fail. */
final class HouseRules {

    private static final int COLLABORATORS = 5;
    private static final Set<String> VAGUE = Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "DTO");
    private static final String TWO_PACKAGES_BELOW_BASE = "(?:com\\.webox|crooked)\\.[a-z]+";

    private HouseRules() {}

    static Stream<HouseRule> all() {
        return Stream.of(conventions(), persistence(), screens(), LibraryHomes.rules())
                .flatMap(rules -> rules);
    }

    private static Stream<HouseRule> conventions() {
        return Stream.of(
                new HouseRule(
                        "constructors inject, fields do not",
                        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
                        FieldInjected.class),
                new HouseRule(
                        "at most five collaborators",
                        classes()
                                .that(are("beans or screens", HouseRules::wired))
                                .should(haveFewCollaborators()),
                        Crowd.class),
                new HouseRule(
                        "names come from the domain",
                        noClasses().should(beThat("be called after nothing", HouseRules::vague)),
                        PostManager.class),
                new HouseRule(
                        "every package is null-marked",
                        classes().should(beThat("reside in a @NullMarked package", HouseRules::nullMarked)),
                        Unmarked.class),
                new HouseRule(
                        "the clock is injected",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName("com.webox.kernel.Ids")
                                .and()
                                // Numbers posts as the networks do: by the time they were made.
                                .doNotHaveFullyQualifiedName("com.webox.rehearsal.Serials")
                                .and()
                                // Measures how far the machine's clock is from the database's.
                                .doNotHaveFullyQualifiedName("com.webox.social.publishing.Node")
                                .and()
                                .resideOutsideOfPackage("..ui..")
                                .should(callMethodWhere(readsTheSystemClock())),
                        Fickle.class),
                new HouseRule(
                        "nothing is printed",
                        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                        Fickle.class),
                new HouseRule(
                        "calendar time needs a zone",
                        noClasses().should(callMethodWhere(readsTheWallClock())),
                        Fickle.class),
                new HouseRule(
                        "generic code names no vendor",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..social.network.*..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("..social.network.*.."),
                        Generic.class),
                new HouseRule(
                        "generic code names no maker of models",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..ai.provider.*..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("..ai.provider.*.."),
                        Gateway.class),
                new HouseRule(
                        "every service asks for a permission",
                        classes()
                                .that(are("services", Guards::isService))
                                .and()
                                .resideOutsideOfPackages("com.webox.platform..", "com.webox.kit..")
                                .should(Guards.guardEveryPublicMethod()),
                        OpenService.class));
    }

    static ArchRule noSleep() {
        return noClasses()
                .that()
                // A stand-in that answers late has nothing to wait for but the time.
                .doNotHaveSimpleName("CountingNetwork")
                .should(callMethodWhere(sleeps()));
    }

    private static DescribedPredicate<JavaMethodCall> sleeps() {
        return describe(
                "sleeps",
                call -> call.getName().equals("sleep") || call.getName().equals("waitForTimeout"));
    }

    private static Stream<HouseRule> persistence() {
        return Stream.of(
                new HouseRule(
                        "entities stay inside their module",
                        classes().that().areAnnotatedWith(Entity.class).should().notBePublic(),
                        LoudTable.class),
                new HouseRule(
                        "entities live in the root of their module",
                        classes()
                                .that()
                                .areAnnotatedWith(Entity.class)
                                .should(beThat(
                                        "reside in the root of a module",
                                        type -> type.getPackageName().matches(TWO_PACKAGES_BELOW_BASE))),
                        Buried.class),
                new HouseRule(
                        "entities carry a version, or never change",
                        classes()
                                .that()
                                .areAnnotatedWith(Entity.class)
                                .and()
                                .areNotAnnotatedWith(Immutable.class)
                                .should(beThat(
                                        "have a @Version",
                                        type -> type.getAllFields().stream()
                                                .anyMatch(field -> field.isAnnotatedWith(Version.class)))),
                        LoudTable.class),
                new HouseRule(
                        "entities have intents, not setters",
                        noClasses()
                                .that()
                                .areAnnotatedWith(Entity.class)
                                .should(beThat(
                                        "have setters",
                                        type -> type.getMethods().stream()
                                                .anyMatch(method ->
                                                        method.getName().matches("set[A-Z].*")))),
                        LoudTable.class),
                new HouseRule(
                        "repositories stay inside their module",
                        classes()
                                .that()
                                .areAssignableTo(Repository.class)
                                .should()
                                .notBePublic(),
                        LoudTables.class));
    }

    private static Stream<HouseRule> screens() {
        DescribedPredicate<JavaClass> screens = resideInAPackage("..ui..");
        return Stream.of(
                new HouseRule(
                        "every view says who may see it",
                        classes()
                                .that()
                                .areAnnotatedWith(Route.class)
                                .or()
                                .areAnnotatedWith(Layout.class)
                                .should(beThat("carry an access annotation", HouseRules::saysWhoMaySee)),
                        CrookedView.class),
                new HouseRule(
                        "screens know neither entities nor repositories",
                        noClasses()
                                .that(screens)
                                .should()
                                .dependOnClassesThat(are(
                                        "entities or repositories",
                                        type -> type.isAnnotatedWith(Entity.class)
                                                || type.isAssignableTo(Repository.class))),
                        CrookedView.class),
                new HouseRule(
                        "screens and the API call guarded services only",
                        classes().that().resideInAnyPackage("..ui..", "..web..").should(Guards.callOnlyGuardedBeans()),
                        CrookedView.class),
                new HouseRule(
                        "Vaadin can make what the browser tells",
                        classes()
                                .that()
                                .areAnnotatedWith(DomEvent.class)
                                .should()
                                .bePublic(),
                        Mute.class),
                new HouseRule(
                        "UI.getCurrent() is for screens",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("..ui..", "com.webox.kit..")
                                .should()
                                .callMethod(UI.class, "getCurrent"),
                        OpenService.class),
                new HouseRule(
                        "screens start no threads",
                        noClasses()
                                .that(screens)
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(Thread.class)
                                .orShould()
                                .dependOnClassesThat(assignableTo(java.util.concurrent.Executor.class)),
                        CrookedView.class),
                new HouseRule(
                        "screens do not wait",
                        noClasses().that(screens).should(callMethodWhere(sleeps())),
                        CrookedView.class),
                new HouseRule(
                        "looks are told in CSS",
                        noClasses()
                                .should(callMethodWhere(describe(
                                        "gets an inline style",
                                        (JavaMethodCall call) -> call.getName().equals("getStyle")
                                                && call.getTarget()
                                                        .getRawReturnType()
                                                        .getName()
                                                        .equals("com.vaadin.flow.dom.Style")))),
                        CrookedView.class),
                new HouseRule(
                        "screens do not touch the session",
                        noClasses()
                                .should()
                                .callMethod(
                                        com.vaadin.flow.server.VaadinSession.class,
                                        "setAttribute",
                                        String.class,
                                        Object.class),
                        CrookedView.class));
    }

    private static DescribedPredicate<JavaClass> are(String what, java.util.function.Predicate<JavaClass> test) {
        return describe("are " + what, test);
    }

    private static ArchCondition<JavaClass> beThat(String what, java.util.function.Predicate<JavaClass> test) {
        return ArchCondition.from(describe(what, test));
    }

    private static boolean wired(JavaClass type) {
        return type.isMetaAnnotatedWith(Component.class) || type.isAnnotatedWith(Route.class);
    }

    private static boolean vague(JavaClass type) {
        return VAGUE.stream().anyMatch(type.getSimpleName()::endsWith);
    }

    private static boolean nullMarked(JavaClass type) {
        return type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    private static boolean saysWhoMaySee(JavaClass type) {
        return Stream.of(
                        PermitAll.class,
                        RolesAllowed.class,
                        DenyAll.class,
                        com.vaadin.flow.server.auth.AnonymousAllowed.class)
                .anyMatch(type::isAnnotatedWith);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
        return describe("reads the system's clock", call -> {
            String owner = call.getTargetOwner().getName();
            return owner.equals("java.time.Instant") && asksForNow(call)
                    || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
        return describe(
                "reads the wall clock of the machine",
                call -> call.getTargetOwner().getName().startsWith("java.time.")
                        && !call.getTargetOwner().getName().equals("java.time.Instant")
                        && asksForNow(call));
    }

    private static boolean asksForNow(JavaMethodCall call) {
        return call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> haveFewCollaborators() {
        return new ArchCondition<>("have at most " + COLLABORATORS + " collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    long count = constructor.getParameters().stream()
                            .filter(parameter -> !parameter.isAnnotatedWith(Value.class))
                            // The transaction is a property of the work, not somebody to work with.
                            .filter(parameter -> !parameter.getRawType().isEquivalentTo(TransactionTemplate.class))
                            .filter(parameter -> !parameter.getRawType().isAnnotatedWith(ConfigurationProperties.class))
                            .count();
                    if (count > COLLABORATORS) {
                        events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getFullName() + " takes " + count));
                    }
                }
            }
        };
    }
}
