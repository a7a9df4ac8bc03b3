package pledge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.cors.CorsConfiguration;

/**
 * How Spring Security guards this program: who calls, no forged requests, what browsers may do with
 * the answers. Which endpoint is whose, {@link Guard} holds by {@link Allowed}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityRules {

  /** Before everything else: who is asking, and how much. */
  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

  private static final Duration PREFLIGHT = Duration.ofHours(1);

  /** Other systems call back here; each call is signed, and cookies count for nothing. */
  private static final String CALLBACKS = "/api/callbacks/";

  /**
   * What a department's page sends: the token of its link says everything, and no cookie counts.
   */
  private static final Set<String> BY_LINK =
      Set.of(
          "/api/enquiries/open",
          "/api/enquiries/answer",
          "/api/measures/open",
          "/api/measures/answer");

  /** Endpoints a visitor's page calls from a shop's origin: no cookie counts there. */
  static boolean forVisitors(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/api/chat/")
        || path.startsWith("/api/links/")
        || path.equals("/api/ratings")
        || path.startsWith("/api/ratings/");
  }

  /** Written before the answer begins: a large file is on its way before anybody could add them. */
  private static final ObjectPostProcessor<HeaderWriterFilter> HEADERS_FIRST =
      new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
          filter.setShouldWriteHeadersEagerly(true);
          return filter;
        }
      };

  /** Visitors are known by their token alone: no cookie is looked at, so none can be misused. */
  @Bean
  @Order(1)
  SecurityFilterChain securityOfVisitors(
      HttpSecurity http,
      Sessions sessions,
      ApiKeys keys,
      VisitorTokens visitors,
      Brands brands,
      PublicUrl url,
      Clock clock) {
    return plain(http, brands, url)
        .securityMatcher(
            request -> forVisitors(request) || PageHeaders.forShops(request.getRequestURI()))
        .cors(cors -> cors.configurationSource(request -> origins(request, brands, url)))
        .csrf(csrf -> csrf.disable())
        .servletApi(api -> api.disable())
        .addFilterAfter(
            new ActorFilter(sessions, keys, visitors, clock), SecurityContextHolderFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain securityOfStaff(
      HttpSecurity http,
      Sessions sessions,
      ApiKeys keys,
      VisitorTokens visitors,
      Brands brands,
      PublicUrl url,
      Clock clock) {
    return plain(http, brands, url)
        .csrf(csrf ->
            csrf.spa()
                // a person is found anew at each request, which is no new sign-in: the token stays
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                .ignoringRequestMatchers(request ->
                    ActorFilter.bearer(request) != null
                        || BY_LINK.contains(request.getRequestURI())
                        || request.getRequestURI().startsWith(CALLBACKS)))
        .addFilterBefore(new ActorFilter(sessions, keys, visitors, clock), CsrfFilter.class)
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint((request, response, e) ->
                    Wire.problem(
                        response, HttpStatus.UNAUTHORIZED, "not-signed-in", "sign in first"))
                .accessDeniedHandler((request, response, e) -> {
                  if (e instanceof CsrfException) {
                    Wire.problem(
                        response,
                        HttpStatus.FORBIDDEN,
                        "csrf",
                        "send the XSRF-TOKEN cookie's value as X-XSRF-TOKEN");
                  } else if (Actors.current() instanceof Nobody) {
                    Wire.problem(
                        response, HttpStatus.UNAUTHORIZED, "not-signed-in", "sign in first");
                  } else {
                    Wire.problem(
                        response, HttpStatus.FORBIDDEN, "not-allowed", "this isn't for you");
                  }
                }))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator", "/actuator/**")
                .access((authentication, context) ->
                    new AuthorizationDecision(
                        TrustedProxies.fromThisMachine(context.getRequest())
                            || Actors.current() instanceof StaffMember staff
                                && staff.is(Role.ADMINISTRATOR)))
                .anyRequest()
                .permitAll())
        .build();
  }

  /** What both have: no session of Spring's, no sign-in forms, our headers. */
  private static HttpSecurity plain(HttpSecurity http, Brands brands, PublicUrl url) {
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable())
        .headers(headers ->
            headers
                .contentTypeOptions(options -> options.disable())
                .frameOptions(options -> options.disable())
                .httpStrictTransportSecurity(hsts -> hsts.disable())
                .xssProtection(protection -> protection.disable())
                .addHeaderWriter(new PageHeaders(brands, url))
                .addObjectPostProcessor(HEADERS_FIRST));
  }

  /** A span around each of a dozen filters costs more than the filters. Requests stay measured. */
  @Bean
  SecurityObservationSettings noSpanForEachFilter() {
    return SecurityObservationSettings.noObservations();
  }

  private static @Nullable CorsConfiguration origins(
      HttpServletRequest request, Brands brands, PublicUrl url) {
    if (request.getHeader(HttpHeaders.ORIGIN) == null || !forVisitors(request)) {
      return null;
    }
    var origins = new LinkedHashSet<String>();
    origins.add(url.origin());
    brands.all().forEach(brand -> origins.addAll(brand.origins()));
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(List.copyOf(origins));
    cors.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
    cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE));
    cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
    cors.setAllowCredentials(false);
    cors.setMaxAge(PREFLIGHT);
    return cors;
  }

  @Bean
  FilterRegistrationBean<TrustedProxies> trustedProxies(AccessSettings settings) {
    var filter = new FilterRegistrationBean<>(new TrustedProxies(settings.trustedProxies()));
    filter.setOrder(FIRST);
    return filter;
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(AccessSettings settings) {
    var filter = new FilterRegistrationBean<>(new BodyLimit(settings.bodyLimit().toBytes()));
    filter.setOrder(FIRST + 1);
    return filter;
  }

  /** Spring's strict one, and no parameter holds a NUL. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf(0) < 0);
    return firewall;
  }

  /** Keeps Boot from inventing a user of its own. */
  @Bean
  UserDetailsService noUsersOfSpring() {
    return login -> {
      throw new UsernameNotFoundException(login);
    };
  }
}
