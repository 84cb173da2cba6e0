package io.baton.web.access;

import io.baton.http.PublicAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Browser sessions in the database, so that any server can serve any request. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Who only looks at the sign-in page gets a short session; signing in makes a long one. */
    private static final Duration OF_STRANGERS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    /** Of two requests that write the same attribute at once neither fails. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> parallelRequests() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessions() {
        return repository -> {
            repository.setDefaultMaxInactiveInterval(OF_STRANGERS);
            repository.setConversionService(conversion());
        };
    }

    /** What an older version wrote and this one cannot read is as good as not there: one signs in again. */
    private static GenericConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new Reading());
        return conversion;
    }

    private static final class Reading implements Converter<byte[], @Nullable Object> {

        private final DeserializingConverter plain = new DeserializingConverter();

        @Override
        public @Nullable Object convert(byte[] bytes) {
            try {
                return plain.convert(bytes);
            } catch (SerializationFailedException e) {
                LOG.info("a session attribute of another version is dropped");
                return null;
            }
        }
    }

    /** No script reads the cookie, no other site sends it along; over https it is bound to this very host. */
    @Bean
    CookieSerializer sessionCookie(PublicAddress address) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(address.isSecure() ? "__Host-baton" : "baton");
        cookie.setUseSecureCookie(address.isSecure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
