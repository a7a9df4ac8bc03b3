package pledge.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No endpoint without a rule. */
class GuardTest {

  @Controller
  static class Forgotten {
    @GetMapping("/api/forgotten")
    void handle() {}
  }

  @Controller
  static class Ruled {
    @Allowed(anyStaff = true)
    @GetMapping("/api/ruled")
    void handle() {}
  }

  private static RequestMappingHandlerMapping mapping(Class<?> endpoint) {
    var program = new StaticWebApplicationContext();
    program.registerSingleton("endpoint", endpoint);
    var mapping = new RequestMappingHandlerMapping();
    mapping.setApplicationContext(program);
    mapping.afterPropertiesSet();
    return mapping;
  }

  @Test
  void anEndpointWithoutARuleStopsTheStart() {
    assertThatThrownBy(() -> Guard.everyEndpointHasARule(mapping(Forgotten.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@Allowed")
        .hasMessageContaining("/api/forgotten");
    assertThatCode(() -> Guard.everyEndpointHasARule(mapping(Ruled.class)))
        .doesNotThrowAnyException();
  }
}
