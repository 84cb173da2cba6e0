package io.baton.http;

import io.baton.access.BearerSecrets;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Three chains: REST with bearer tokens and no session, web forms and links in mail with neither, pages with a session
 * and CSRF tokens. Which route needs which right stands at the route and is kept by {@link RouteRights}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** Requests are measured as a whole; measuring each filter of each chain costs more than the filters do. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain restChain(
            HttpSecurity http,
            BearerSecrets secrets,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                // A browser's session that comes along with a bearer token is left as it is.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation()
                        .none())
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterAfter(new BearerFilter(secrets, problems), SecurityContextHolderFilter.class)
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    /**
     * Web forms act for nobody, and a link in a mail for whom it was written to, so that no cookie is set and none is
     * looked at; what they carry is signed by the form, or is the secret of the link. Which websites may show one
     * within their pages says the form itself, in the one policy that browsers go by; what is no form is shown by none.
     */
    @Bean
    @Order(2)
    SecurityFilterChain chainWithoutSession(HttpSecurity http) throws Exception {
        return http.securityMatcher(AskedPath.WITHOUT_SESSION.stream()
                        .map(path -> path + "**")
                        .toArray(String[]::new))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation()
                        .none())
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageChain(HttpSecurity http, AccessDeniedHandler staleForms) throws Exception {
        return http.headers(SecurityConfiguration::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                // A token in a form of parts is found by reading all of it, which strangers do not get done.
                .addFilterBefore(new UploadsBySignedIn(), CsrfFilter.class)
                .exceptionHandling(denied -> denied.accessDeniedHandler(staleForms))
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    }
}
