package pledge.access;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the guard before every endpoint and hands endpoints their actor. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class WebRules implements WebMvcConfigurer {

  private final AuditTrail audit;

  WebRules(AuditTrail audit) {
    this.audit = audit;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Guard());
    registry.addInterceptor(new AuditNet(audit));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorArgument());
  }

  @Bean
  SmartInitializingSingleton everyEndpointHasARule(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
    return () -> Guard.everyEndpointHasARule(endpoints);
  }
}
