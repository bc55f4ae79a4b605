package vn.mangnon.api;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import vn.mangnon.account.Person;
import vn.mangnon.account.Tokens;
import vn.mangnon.organisation.Scope;

/** Every call of the REST contract says who makes it; nothing is remembered between calls. */
@Configuration
class ApiSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain calls(HttpSecurity http, Problems problems, IdempotentCalls idempotentCalls, Tokens tokens) {
    return http
        .securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/v3/**").permitAll()
            .requestMatchers("/api/v1/reports/**", "/api/v1/issues/**", "/api/v1/summary/lines")
            .access(ApiSecurity::readsLines)
            .anyRequest().authenticated())
        .addFilterBefore(new BearerFilter(tokens, problems), BasicAuthenticationFilter.class)
        .addFilterBefore(new UnreachableFilter(problems), BearerFilter.class)
        .addFilterAfter(new IdempotencyFilter(idempotentCalls, problems), AuthorizationFilter.class)
        .build();
  }

  /** Readers of aggregates get counts, never lines or texts of a school. */
  private static AuthorizationDecision readsLines(
      Supplier<? extends Authentication> caller, RequestAuthorizationContext request) {
    return new AuthorizationDecision(
        caller.get().getPrincipal() instanceof Person person && !person.scope().equals(Scope.AGGREGATES));
  }

  /** Vietnamese unless the caller asks for English. */
  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.of("vi"), Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.of("vi"));
    return resolver;
  }
}
