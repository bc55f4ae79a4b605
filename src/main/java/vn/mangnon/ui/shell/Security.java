package vn.mangnon.ui.shell;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The screens are for people who signed in by the form, and who then get the page that they had asked for. */
@Configuration
@EnableWebSecurity
class Security {

  @Bean
  SecurityFilterChain screens(HttpSecurity http, VaadinDefaultRequestCache asked) throws Exception {
    var remembered = new HttpSessionRequestCache();
    remembered.setMatchingRequestParameterName(null);
    asked.setDelegateRequestCache(remembered);
    http.authorizeHttpRequests(
        requests -> requests.requestMatchers("/actuator/health/**", "/theme/**").permitAll());
    http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
        .loginView(SignInView.class)
        // an unknown address gets the page that says so
        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
    return http.build();
  }
}
