package io.baton.http;

import io.baton.platform.Reads;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Runs every GET of a signed-in user in one read-only snapshot of that user's organisation. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ReadSnapshots {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor snapshotAroundGet(ObjectProvider<Reads> reads) {
        return new DefaultPointcutAdvisor(new GetMethods(), new Snapshot(reads));
    }

    private static final class GetMethods extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getPackageName().startsWith("io.baton.")
                    && AnnotatedElementUtils.hasAnnotation(type, Controller.class)
                    && AnnotatedElementUtils.hasAnnotation(method, GetMapping.class);
        }
    }

    private record Snapshot(ObjectProvider<Reads> reads) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            SignedIn signedIn = Callers.signedIn();
            if (signedIn == null) {
                return invocation.proceed();
            }
            try {
                return reads.getObject().inSnapshot(signedIn.organisationId(), () -> proceed(invocation));
            } catch (WrappedException e) {
                throw e.getCause();
            }
        }

        private static @Nullable Object proceed(MethodInvocation invocation) {
            try {
                return invocation.proceed();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new WrappedException(e);
            }
        }
    }

    /** Carries a checked exception through the door. */
    private static final class WrappedException extends RuntimeException {

        private WrappedException(Throwable cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            return java.util.Objects.requireNonNull(super.getCause());
        }
    }
}
