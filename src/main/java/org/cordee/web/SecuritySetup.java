package org.cordee.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Spring Security keeps forms honest and odd addresses out. Who is signed in, and what they may
/// see, is not decided here: the sign-in room knows the first, row-level security keeps the second.
@Configuration
class SecuritySetup {

    /// As long as a form may stay open: a draft left over the summer is still sent.
    private static final Duration FORM = Duration.ofDays(365);

    @Bean
    SecurityFilterChain security(HttpSecurity http, CsrfTokenRepository tokens, Failures failures) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens)
                                // Plain: the field of the form equals the cookie, so that a page
                                // left
                                // open can be sent with the cookie of the moment.
                                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                                .ignoringRequestMatchers("/csp-reports"))
                .exceptionHandling(refused ->
                        refused.accessDeniedHandler(
                                (request, response, _) -> failures.refuse(request, response)))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    CsrfTokenRepository csrfTokens(BaseUrl base) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.sameSite("Lax").secure(base.secure()).maxAge(FORM));
        return tokens;
    }

    /// An address no page of ours has is answered like any other that is not there.
    @Bean
    RequestRejectedHandler rejected(Failures failures) {
        return (request, response, _) -> failures.answer(new NotFound(), request, response);
    }

    /// Its presence keeps Spring Boot from making up a user and printing a password.
    @Bean
    AuthenticationManager authenticationManager() {
        return _ -> {
            throw new ProviderNotFoundException("nobody signs in this way");
        };
    }
}
