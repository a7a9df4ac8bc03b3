package pledge.customer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import pledge.access.Actors;
import pledge.platform.RefusedException;

/**
 * Stands before every endpoint with {@link CustomerData}, behind the one that asks who is there.
 */
@Configuration(proxyBeanMethods = false)
class ConfidentialityGate implements WebMvcConfigurer {

  private static final int AFTER_THE_GUARD = 100;

  private final Confidentiality confidentiality;
  private final Clock clock;

  ConfidentialityGate(Confidentiality confidentiality, Clock clock) {
    this.confidentiality = confidentiality;
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new HandlerInterceptor() {
              @Override
              public boolean preHandle(
                  HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod method && shows(method)) {
                  Actors.currentStaff()
                      .flatMap(who -> confidentiality.refusal(who, clock.instant()))
                      .ifPresent(refusal -> {
                        throw new RefusedException(refusal);
                      });
                }
                return true;
              }
            })
        .order(AFTER_THE_GUARD);
  }

  static boolean shows(HandlerMethod method) {
    return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), CustomerData.class);
  }
}
