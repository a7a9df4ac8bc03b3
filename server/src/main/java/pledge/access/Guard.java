package pledge.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pledge.platform.NotAllowed;

/**
 * Holds every endpoint's {@link Allowed} before anything of the request's body is read. What isn't
 * ours and isn't a page either has no rule and so no way in.
 */
final class Guard implements HandlerInterceptor {

  static final String NOT_FOR_YOU = "this isn't for you";

  private static final String OURS = "pledge.";

  /** Frames' own handlers that are open: the API's description and the error page. */
  private static final List<String> OPEN =
      List.of("org.springdoc.", "org.springframework.boot.webmvc.autoconfigure.error.");

  /** What a person who must change the password may still do. */
  private static final Set<String> BEFORE_PASSWORD =
      Set.of("/api/me", "/api/me/password", "/api/me/locale", "/api/sign-out");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    var name = method.getBeanType().getName();
    if (OPEN.stream().anyMatch(name::startsWith)) {
      return true;
    }
    var allowed = method.getMethodAnnotation(Allowed.class);
    if (allowed == null) {
      throw new NotAllowed("no rule allows this");
    }
    var authentication = ActorFilter.authentication();
    var actor = Actors.of(authentication);
    if (!allows(allowed, actor)) {
      throw actor instanceof Nobody ? new NotSignedIn() : new NotAllowed(NOT_FOR_YOU);
    }
    if (authentication instanceof ActorAuthentication known
        && known.mustChangePassword()
        && !allowed.anyone()
        && !BEFORE_PASSWORD.contains(request.getRequestURI())) {
      throw new PasswordChangeRequired();
    }
    var body = method.getMethodAnnotation(MaxBody.class);
    if (body != null) {
      BodyLimit.raise(request, body.mib() * 1024L * 1024L);
    }
    return true;
  }

  static boolean allows(Allowed allowed, Actor actor) {
    return allowed.anyone()
        || switch (actor) {
          case StaffMember staff ->
              allowed.anyStaff()
                  || !Collections.disjoint(staff.roles(), Arrays.asList(allowed.staff()));
          case Visitor visitor -> allowed.visitor();
          case Machine machine ->
              !allowed.scope().isEmpty() && machine.scopes().contains(allowed.scope());
          case SystemActor system -> false;
          case Nobody nobody -> false;
        };
  }

  /** An endpoint of ours that nobody wrote a rule for must not be reachable by accident. */
  static void everyEndpointHasARule(RequestMappingHandlerMapping endpoints) {
    var without = new TreeSet<String>();
    endpoints
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          if (method.getBeanType().getName().startsWith(OURS)
              && method.getMethodAnnotation(Allowed.class) == null) {
            without.add(mapping + " (" + method.getShortLogMessage() + ")");
          }
        });
    if (!without.isEmpty()) {
      throw new IllegalStateException(
          "endpoints without @Allowed, say who may call them: " + String.join("; ", without));
    }
  }

  /** The scopes that some endpoint asks for, with the calls each opens: {@code GET /api/orders}. */
  static SortedMap<String, List<String>> opens(RequestMappingHandlerMapping endpoints) {
    var opens = new TreeMap<String, List<String>>();
    endpoints
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          var allowed = method.getMethodAnnotation(Allowed.class);
          if (allowed != null && !allowed.scope().isEmpty()) {
            var calls = opens.computeIfAbsent(allowed.scope(), scope -> new ArrayList<>());
            for (var verb : mapping.getMethodsCondition().getMethods()) {
              mapping.getPatternValues().forEach(path -> calls.add(verb + " " + path));
            }
          }
        });
    opens.values().forEach(Collections::sort);
    return opens;
  }
}
