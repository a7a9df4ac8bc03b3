package pledge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** How Spring Security guards this program. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityRules {

  /** Endpoints a visitor's page calls from a shop's origin: no cookie counts there. */
  static boolean forVisitors(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/api/chat/") || path.startsWith("/api/ratings");
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, Sessions sessions, ApiKeys keys, VisitorTokens visitors, Clock clock) {
    http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .securityContext(context -> context.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable())
        .csrf(csrf ->
            csrf.spa()
                .ignoringRequestMatchers(
                    request -> forVisitors(request) || ActorFilter.bearer(request) != null))
        .addFilterBefore(
            new ActorFilter(sessions, keys, visitors, clock), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }

  /** Keeps Boot from inventing a user of its own. */
  @Bean
  UserDetailsService noUsersOfSpring() {
    return login -> {
      throw new UsernameNotFoundException(login);
    };
  }
}
