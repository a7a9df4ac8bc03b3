package pledge.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Catches what no room wrote into the audit trail itself: every call by staff or a machine that
 * changed something, named after its endpoint ({@code ticket.set-owner}), and every look that
 * {@link Looks} marks. So no endpoint is forgotten, the next one neither.
 */
final class AuditNet implements HandlerInterceptor {

  private static final String OURS = "pledge.";
  private static final String RECORDED = AuditNet.class.getName() + ".recorded";
  private static final String ENDED = AuditNet.class.getName() + ".ended";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final Duration SAME_LOOK = Duration.ofMinutes(1);
  private static final int LOOKS_KNOWN = 50_000;

  private final AuditTrail audit;
  private final Cache<Look, Boolean> looks =
      Caffeine.newBuilder().expireAfterWrite(SAME_LOOK).maximumSize(LOOKS_KNOWN).build();

  private record Look(@Nullable UUID who, String kind, String id) {}

  AuditNet(AuditTrail audit) {
    this.audit = audit;
  }

  /** The room itself has written what this request did. */
  static void recorded(HttpServletRequest request) {
    request.setAttribute(RECORDED, true);
  }

  /** Only what came to its end: an error under way hasn't its status in the response yet. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    request.setAttribute(ENDED, true);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (!(handler instanceof HandlerMethod method)
        || !method.getBeanType().getName().startsWith(OURS)
        || request.getAttribute(ENDED) == null
        || response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
      return;
    }
    var who = Actors.current();
    if (!(who instanceof StaffMember) && !(who instanceof Machine)) {
      return;
    }
    if (READING.contains(request.getMethod())) {
      look(who, method.getMethodAnnotation(Looks.class), request);
    } else if (request.getAttribute(RECORDED) == null
        && method.getMethodAnnotation(Unaudited.class) == null) {
      audit.record(who, action(method), kind(method), subject(request), null);
    }
  }

  private void look(Actor who, @Nullable Looks looks, HttpServletRequest request) {
    if (looks == null) {
      return;
    }
    var id = subject(request);
    var actor = who instanceof StaffMember staff ? staff.id().value() : ((Machine) who).key();
    if (this.looks.asMap().putIfAbsent(new Look(actor, looks.value(), id), true) == null) {
      audit.record(who, looks.value() + ".look", looks.value(), id, null);
    }
  }

  /** {@code TicketEndpoint.setOwner} is {@code ticket.set-owner}. */
  static String action(HandlerMethod method) {
    return kind(method) + "." + hyphened(method.getMethod().getName());
  }

  private static String kind(HandlerMethod method) {
    return hyphened(EndpointName.of(method.getBeanType()));
  }

  private static String hyphened(String name) {
    return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The first variable of the path; empty where the path names nothing. */
  private static String subject(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? variables.values().stream().map(String::valueOf).findFirst().orElse("")
        : "";
  }
}
