package com.webox.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.webox.accounts.Open;
import com.webox.accounts.Requires;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Whether what people can reach asks for their role first. */
final class Guards {

    private Guards() {}

    static ArchCondition<JavaClass> guardEveryPublicMethod() {
        return new ArchCondition<>("guard every public method with @Requires, or say with @Open why not") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                service.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> !guarded(method))
                        .forEach(method ->
                                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open")));
            }
        };
    }

    static ArchCondition<JavaClass> callOnlyGuardedBeans() {
        return new ArchCondition<>("call only beans that ask for a permission") {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                for (JavaMethodCall call : caller.getMethodCallsFromSelf()) {
                    JavaClass owner = call.getTargetOwner();
                    Optional<JavaMethod> method = call.getTarget().resolveMember();
                    if (ownsData(owner) && method.filter(each -> !guarded(each)).isPresent()) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        };
    }

    /** A bean of a feature; those of screens, of the API and of the ground hand out nothing by themselves. */
    private static boolean ownsData(JavaClass bean) {
        return bean.isMetaAnnotatedWith(Component.class)
                && !bean.getPackageName().matches("com\\.webox\\.(platform|kit)\\b.*|.*\\.(ui|web)\\b.*");
    }

    static boolean isService(JavaClass type) {
        return type.isAnnotatedWith(Service.class);
    }

    private static boolean guarded(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.of(Requires.class, Open.class)
                .anyMatch(each -> method.isAnnotatedWith(each)
                        || owner.isAnnotatedWith(each)
                        || owner.getAllRawInterfaces().stream().anyMatch(face -> face.isAnnotatedWith(each)));
    }
}
