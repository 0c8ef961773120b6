package com.webox.accounts;

import com.webox.kernel.Problem;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Makes {@link Requires} hold on every bean. The guard stands before the transaction, so a refusal opens none. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RequiresConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor requiresAdvisor(ObjectProvider<SignedInMember> members) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new Guarded(), new Guard(members));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return advisor;
    }

    private static @Nullable Requires demand(Method method, Class<?> type) {
        Method called = AopUtils.getMostSpecificMethod(method, type);
        Requires own = AnnotatedElementUtils.findMergedAnnotation(called, Requires.class);
        if (own != null) {
            return own;
        }
        boolean open = AnnotatedElementUtils.hasAnnotation(called, Open.class);
        return !open && Modifier.isPublic(called.getModifiers()) && called.getDeclaringClass() != Object.class
                ? AnnotatedElementUtils.findMergedAnnotation(type, Requires.class)
                : null;
    }

    private static final class Guarded extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getName().startsWith("com.webox.") && demand(method, type) != null;
        }
    }

    private record Call(Method method, Class<?> type) {}

    private static final class Guard implements MethodInterceptor {

        private final ObjectProvider<SignedInMember> members;
        private final Map<Call, Permission> demands = new ConcurrentHashMap<>();

        private Guard(ObjectProvider<SignedInMember> members) {
            this.members = members;
        }

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            Object target = invocation.getThis();
            Class<?> type = target == null ? invocation.getMethod().getDeclaringClass() : target.getClass();
            Permission permission = demands.computeIfAbsent(new Call(invocation.getMethod(), type), call -> {
                Requires demand = demand(call.method(), call.type());
                if (demand == null) {
                    throw new IllegalStateException("not guarded: " + call.method());
                }
                return demand.value();
            });
            SignedInMember current = members.getObject();
            Member member = current.get();
            if (!member.may(permission)) {
                throw Problem.denied();
            }
            return current.knowing(member, invocation::proceed);
        }
    }
}
