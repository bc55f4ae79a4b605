package vn.mangnon.ui.shell;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import vn.mangnon.account.SignInWatch;

/** The screens are for people who signed in by the form, and who then get the page that they had asked for. */
@Configuration
@EnableWebSecurity
class Security {

  @Bean
  SecurityFilterChain screens(HttpSecurity http, VaadinDefaultRequestCache asked, SignInWatch watch) throws Exception {
    var remembered = new HttpSessionRequestCache();
    remembered.setMatchingRequestParameterName(null);
    asked.setDelegateRequestCache(remembered);
    http.authorizeHttpRequests(
        requests -> requests.requestMatchers("/actuator/health/**", "/theme/**").permitAll());
    http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
        .loginView(SignInView.class)
        // an unknown address gets the page that says so
        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
    http.headers(headers -> headers
        // the page itself is written past the place where they would be added last
        .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
          @Override
          public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
          }
        })
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN)));
    http.addFilterAfter(watch, SecurityContextHolderFilter.class);
    return http.build();
  }

  /** It works within the screens' security alone. */
  @Bean
  FilterRegistrationBean<SignInWatch> watchOfScreensAlone(SignInWatch watch) {
    var registration = new FilterRegistrationBean<>(watch);
    registration.setEnabled(false);
    return registration;
  }

  /** Tells when a session has ended. */
  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }
}
