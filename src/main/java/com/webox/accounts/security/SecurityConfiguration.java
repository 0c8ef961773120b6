package com.webox.accounts.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import com.webox.accounts.BearerTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three chains: the API knows bearer tokens only and keeps no session, so a browser's cookie opens nothing there and it
 * needs no CSRF token; the rehearsal networks stand apart; everything else are screens with a session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    // Vaadin's client starts from an inline script and evaluates what the server sends, hence the two unsafe words.
    // Pictures of connected accounts come from the networks' own servers.
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:; media-src 'self' blob: https:;"
            + " font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none';"
            + " base-uri 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

    @Bean
    AuthenticationManager authenticationManager(AuthenticationConfiguration configuration) {
        return configuration.getAuthenticationManager();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, BearerTokens tokens, ProblemResponses problems) {
        return http.securityMatcher(apiRequests())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/auth/token")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain rehearsal(HttpSecurity http) {
        return http.securityMatcher("/rehearsal/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Files under signed addresses, which networks fetch in numbers: nobody is looked for, no session is read. */
    @Bean
    @Order(3)
    SecurityFilterChain signedFiles(HttpSecurity http) {
        return http.securityMatcher("/media/public/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain screens(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health",
                                "/actuator/health/*",
                                "/css/**",
                                "/icons/**",
                                "/images/**",
                                "/fonts/**",
                                "/favicon.ico",
                                "/error")
                        .permitAll()
                        .requestMatchers("/connect/**", "/media/*/*", "/v3/api-docs/**", "/actuator/**")
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        // Links of set-up and invitations carry a token; no other site is to see it.
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        // Vaadin's servlet commits a forwarded response before the filter would write.
                        .withObjectPostProcessor(eagerly())
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(SecurityConfiguration::keepPagesOutOfCaches))
                .addFilterBefore(new SignInFormCheck(), UsernamePasswordAuthenticationFilter.class)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/sign-in", "/sign-in"))
                .build();
    }

    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** Pages belong to one person; scripts, pictures and styles say themselves how long they keep. */
    private static void keepPagesOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** The API, and its description when a program asks for it. */
    private static RequestMatcher apiRequests() {
        RequestMatcher api = PathPatternRequestMatcher.pathPattern("/api/**");
        RequestMatcher description = PathPatternRequestMatcher.pathPattern("/v3/api-docs/**");
        return request -> api.matches(request)
                || (request.getHeader(HttpHeaders.AUTHORIZATION) != null && description.matches(request));
    }
}
