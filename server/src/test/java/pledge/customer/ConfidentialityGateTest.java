package pledge.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pledge.access.Allowed;
import pledge.testing.PledgeTest;

/** No way to customers' data goes round the promise of confidentiality. */
@PledgeTest
class ConfidentialityGateTest {

  /** Rooms whose endpoints show customers' data unless named below. */
  private static final Set<String> ROOMS =
      Set.of("customer", "conversation", "ticket", "order", "desk");

  /** The promise itself, texts and secrets of the brand, shops by figures, goods: nobody's data. */
  private static final Set<String> NOBODYS =
      Set.of(
          "ConfidentialityEndpoint",
          "ConsentEndpoint",
          "ShopSecretsEndpoint",
          "ShopComparisonEndpoint",
          "GoodsEndpoint");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  // guarantee 10
  void everyEndpointThatStaffReadCustomersByStandsBehindTheGate() {
    assertThat(requestMappingHandlerMapping.getHandlerMethods())
        .allSatisfy((mapping, method) -> {
          var type = method.getBeanType();
          var room = type.getPackageName().replace("pledge.", "");
          var allowed =
              AnnotatedElementUtils.getMergedAnnotation(method.getMethod(), Allowed.class);
          boolean forStaff = allowed != null && (allowed.anyStaff() || allowed.staff().length > 0);
          if (ROOMS.contains(room) && forStaff && !NOBODYS.contains(type.getSimpleName())) {
            assertThat(ConfidentialityGate.shows(method)).as("%s", mapping).isTrue();
          }
        });
  }
}
