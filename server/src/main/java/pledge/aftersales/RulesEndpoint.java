package pledge.aftersales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.aftersales.rule.Rule;
import pledge.platform.BadInput;
import pledge.standard.AftersalesTerms;
import pledge.standard.Policy;
import pledge.standard.Standards;
import pledge.standard.Text;

/** The rules that requests after a sale are judged by, to be read. */
@RestController
@Tag(name = "After-sales")
class RulesEndpoint {

  private final Standards standards;
  private final Brands brands;
  private final Clock clock;

  RulesEndpoint(Standards standards, Brands brands, Clock clock) {
    this.standards = standards;
    this.brands = brands;
    this.clock = clock;
  }

  /**
   * @param number the running number of the version of the standard these stand in
   * @param rules in the order they are asked
   */
  @Schema(name = "AftersalesRules")
  record View(
      UUID standardVersion,
      int number,
      List<RuleView> rules,
      List<AftersalesTerms.Reason> reasons,
      List<AftersalesTerms.Instead> ways,
      List<PolicyView> policies) {}

  /**
   * @param policy the code of the policy it cites; null: that of the reason's way
   * @param instead codes of what is offered when it speaks against
   */
  @Schema(name = "AftersalesRule")
  record RuleView(
      String code,
      String titleZh,
      String titleEn,
      Text text,
      @Nullable String policy,
      @Nullable String figure,
      List<String> instead) {}

  @Schema(name = "AftersalesPolicy")
  record PolicyView(String code, String titleZh, String titleEn, Text text) {}

  @GetMapping("/api/aftersales/rules")
  @Operation(
      summary = "The rules of after-sales, with their explanations, periods and policies",
      description =
          """
          aftersales.eligibility: a request is judged by the version of the standard that was in force on the day of
          purchase; `on` (a date of the brand's zone, its end) shows that version, without it today's. 400 for a date
          after tomorrow.\
          """)
  @Allowed(anyStaff = true)
  View rules(StaffMember me, @RequestParam(required = false) @Nullable LocalDate on) {
    var now = clock.instant();
    var standard =
        on == null ? standards.of(me.brand()) : standards.at(me.brand(), end(me, on, now));
    var terms = standard.aftersales();
    return new View(
        standard.version(),
        standard.number(),
        Arrays.stream(Rule.values()).map(rule -> view(terms.rule(rule.code()))).toList(),
        terms.reasons(),
        terms.ways(),
        cited(terms).map(code -> view(standard.cited(code))).toList());
  }

  private Instant end(StaffMember me, LocalDate on, Instant now) {
    var zone = brands.find(me.brand()).orElseThrow().zone();
    if (on.isAfter(now.atZone(zone).toLocalDate().plusDays(1)) || on.getYear() < 2000) {
      throw new BadInput("on", "is a day between 2000 and tomorrow");
    }
    return on.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
  }

  private static Stream<String> cited(AftersalesTerms terms) {
    return Stream.concat(
            terms.reasons().stream()
                .flatMap(reason -> reason.ways().stream())
                .map(AftersalesTerms.Way::policy),
            terms.rules().stream().flatMap(rule -> Stream.ofNullable(rule.policy())))
        .distinct();
  }

  private static RuleView view(AftersalesTerms.Rule rule) {
    return new RuleView(
        rule.code(),
        rule.titleZh(),
        rule.titleEn(),
        rule.text(),
        rule.policy(),
        rule.figure(),
        rule.instead());
  }

  static PolicyView view(Policy policy) {
    return new PolicyView(policy.code(), policy.titleZh(), policy.titleEn(), policy.text());
  }
}
