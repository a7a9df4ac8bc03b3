package pledge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;
import pledge.testing.TestPeople;

/**
 * Every operation is called by nobody, a visitor, machines and one person of each role: in comes
 * exactly who its rule names.
 */
@PledgeTest
class RuleWalkTest {

  /** No operation takes this for its body, so whoever is let in changes nothing. */
  private static final byte[] NO_BODY = "\"x\"".getBytes(StandardCharsets.UTF_8);

  @Autowired TestApi api;
  @Autowired AccessForTests access;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  // guarantee 10
  void inComesExactlyWhoTheRuleNames() {
    var operations = new ApiOperations(api);
    var failures = new SoftAssertions();
    int calls = 0;
    for (var operation : operations.all()) {
      var rule = operation.rule();
      if (rule == null) {
        failures.fail(operation + " has no x-allowed");
        continue;
      }
      access.forgetRates();
      var callers = new LinkedHashMap<String, TestApi.Client>();
      var allowed = new LinkedHashMap<String, Boolean>();
      callers.put("nobody", api.anonymous());
      allowed.put("nobody", rule.anyone());
      callers.put("a liar", api.bearer("v.AAAA.AAAA"));
      allowed.put("a liar", rule.anyone());
      callers.put("visitor", api.visitor(TestPeople.WALK.value()));
      allowed.put("visitor", rule.anyone() || rule.visitor());
      callers.put("machine without scope", api.machine(TestPeople.WALK, "nothing:read"));
      allowed.put("machine without scope", rule.anyone());
      if (!rule.scope().isEmpty()) {
        callers.put("machine", api.machine(TestPeople.WALK, rule.scope()));
        allowed.put("machine", true);
      }
      // where shops' pages call, no cookie is looked at: staff are nobody there
      boolean cookies =
          !operation.path().startsWith("/api/chat/")
              && !operation.path().startsWith("/api/links/")
              && !operation.path().startsWith("/api/ratings");
      for (var role : Role.values()) {
        callers.put(role.name(), api.as("walk." + TestPeople.LOGINS.get(role)));
        allowed.put(role.name(), rule.staff(role));
      }
      for (var caller : callers.entrySet()) {
        calls++;
        var answer =
            caller
                .getValue()
                .call(
                    operation.method(),
                    operations.url(operation, Map.of()),
                    operation.bodyType() == null ? null : NO_BODY,
                    operation.bodyType() == null ? "application/json" : operation.bodyType());
        var what = caller.getKey() + ": " + answer;
        boolean in = Boolean.TRUE.equals(allowed.get(caller.getKey()));
        boolean known =
            caller.getKey().contains("visitor")
                || caller.getKey().contains("machine")
                || cookies
                    && !caller.getKey().equals("nobody")
                    && !caller.getKey().equals("a liar");
        if (in) {
          failures.assertThat(refusedByRule(answer)).as(what).isFalse();
          failures.assertThat(answer.status()).as(what).isLessThan(500);
        } else {
          failures.assertThat(answer.status()).as(what).isEqualTo(known ? 403 : 401);
          failures
              .assertThat(answer.code())
              .as(what)
              .isEqualTo(known ? "not-allowed" : "not-signed-in");
        }
      }
    }
    failures.assertAll();
    System.out.println(
        "rule walk: " + operations.all().size() + " operations, " + calls + " calls");
  }

  /** Rows may be refused with 403 too; the rule says so in its own words. */
  private static boolean refusedByRule(TestApi.Answer answer) {
    return answer.status() == 401
        || answer.status() == 403
            && answer.json().path("detail").asString("").equals(Guard.NOT_FOR_YOU);
  }

  @Test
  void everyEndpointOfOursIsInTheDescription() {
    var described = new ApiOperations(api).all().stream().map(Object::toString).toList();
    assertThat(requestMappingHandlerMapping.getHandlerMethods())
        .allSatisfy((mapping, method) -> {
          if (method.getBeanType().getName().startsWith("pledge.")
              && method.getBeanType() != ErrorPage.class) {
            for (var path : mapping.getPatternValues()) {
              for (var verb : mapping.getMethodsCondition().getMethods()) {
                assertThat(described).contains(verb + " " + path);
              }
            }
          }
        });
  }
}
