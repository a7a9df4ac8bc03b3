package pledge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who sends a request: a bearer token names a visitor or a machine, otherwise the cookie
 * names a person of the staff. A bad token is nobody's, and with a token the cookie isn't looked
 * at.
 */
final class ActorFilter extends OncePerRequestFilter {

  static final String COOKIE = "pledge_session";
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final ApiKeys keys;
  private final VisitorTokens visitors;
  private final Clock clock;

  ActorFilter(Sessions sessions, ApiKeys keys, VisitorTokens visitors, Clock clock) {
    this.sessions = sessions;
    this.keys = keys;
    this.visitors = visitors;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var found = authenticate(request);
    if (found != null) {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(found);
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private @Nullable ActorAuthentication authenticate(HttpServletRequest request) {
    var now = clock.instant();
    var token = bearer(request);
    if (token != null) {
      Optional<? extends Actor> actor =
          token.startsWith(ApiKeys.PREFIX) ? keys.find(token, now) : visitors.verify(token, now);
      return actor.map(known -> new ActorAuthentication(known, false)).orElse(null);
    }
    if (SecurityRules.forVisitors(request)) {
      return null;
    }
    var cookie = cookie(request);
    return cookie == null
        ? null
        : sessions
            .find(cookie, now)
            .map(session -> new ActorAuthentication(session.staff(), session.mustChangePassword()))
            .orElse(null);
  }

  static @Nullable String bearer(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
  }

  static @Nullable String cookie(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  static @Nullable Authentication authentication() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
