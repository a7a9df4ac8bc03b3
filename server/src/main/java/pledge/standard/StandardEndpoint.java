package pledge.standard;

import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;

/** The standard, to be read. */
@RestController
class StandardEndpoint {

  private final Standards standards;
  private final ClauseExecutors executors;
  private final ObjectProvider<EvidenceCounts> evidence;
  private final CalendarEnd calendarEnd;
  private final Clock clock;

  StandardEndpoint(
      Standards standards,
      ClauseExecutors executors,
      ObjectProvider<EvidenceCounts> evidence,
      CalendarEnd calendarEnd,
      Clock clock) {
    this.standards = standards;
    this.executors = executors;
    this.evidence = evidence;
    this.calendarEnd = calendarEnd;
    this.clock = clock;
  }

  record StandardView(
      UUID version,
      int number,
      Instant validFrom,
      String scope,
      String origin,
      CalendarEnd.View calendarEnds,
      List<Section> sections,
      Map<String, Text> channels,
      List<ClauseView> clauses,
      Map<String, Standard.CalendarView> calendars,
      Map<String, List<PhraseGroup>> phrases,
      List<CareScene> care,
      Map<String, Text> greetings,
      Map<String, Text> texts,
      List<Shortcut> shortcuts,
      Map<String, Questions> questions,
      List<StageView> stages,
      List<TierView> tiers,
      List<TypeView> types,
      Map<String, AuthorityView> authority,
      List<Policy> policies,
      AftersalesTerms aftersales,
      List<Cause> causes,
      Map<String, String> carriers,
      Map<String, Standard.SettingView> settings) {}

  record StageView(String id, String titleZh, String titleEn, Text hint) {}

  record TierView(
      String id, String titleZh, String titleEn, String teamKind, String clause, Text examples) {}

  /**
   * @param clause whose clock such a matter is to be solved by; null: its tier's
   */
  record TypeView(
      String id,
      String titleZh,
      String titleEn,
      String teamKind,
      String tier,
      @Nullable String clause,
      List<String> words,
      List<ContactType.Field> fields) {}

  record AuthorityView(MoneyView refund, MoneyView compensation, @Nullable String approver) {}

  /**
   * Amounts in fen of CNY.
   *
   * @param period ISO-8601: days of the brand from a midnight on, or this long back where it rolls
   */
  record MoneyView(
      long perCase, long perPeriod, String period, boolean rolling, long secondPersonAbove) {}

  record ClauseView(
      String id,
      ClauseKind kind,
      int section,
      String titleZh,
      String titleEn,
      List<String> sources,
      FiguresView figures,
      @Nullable String executor,
      @Nullable Boolean waitsForCustomer,
      @Nullable String starts,
      @Nullable String pauses,
      @Nullable String stops,
      @Nullable String cancels,
      @Nullable String answers,
      EvidenceCounts.Counts evidence) {}

  record ClausesView(UUID version, int number, List<Section> sections, List<ClauseView> items) {}

  @Allowed(anyStaff = true)
  @Operation(
      summary = "The whole standard in force for my brand",
      description = "Texts that exist in one language only on the wire come in the asker's.")
  @GetMapping("/api/standard")
  StandardView get(StaffMember who) {
    var standard = standards.of(who.brand());
    var version = standards.versionOf(who.brand());
    return new StandardView(
        standard.version(),
        standard.number(),
        standard.validFrom(),
        version.scope().equals(Versions.ORGANISATION) ? "organisation" : "brand",
        version.origin().word(),
        calendarEnd.at(clock.instant()),
        standard.sections(),
        standard.channels(),
        clauses(standard, who),
        standard.contents().calendarViews(),
        standard.contents().phrases(),
        standard.care(),
        standard.greetings(),
        standard.texts(),
        standard.shortcuts(),
        standard.contents().questions(),
        standard.stages().stream()
            .map(it -> new StageView(it.code(), it.titleZh(), it.titleEn(), it.hint()))
            .toList(),
        standard.tiers().stream()
            .map(it ->
                new TierView(
                    it.code(),
                    it.titleZh(),
                    it.titleEn(),
                    it.teamKind(),
                    it.clock().value(),
                    it.examples()))
            .toList(),
        standard.types().stream()
            .map(it ->
                new TypeView(
                    it.code(),
                    it.titleZh(),
                    it.titleEn(),
                    it.teamKind(),
                    it.tier(),
                    it.clock() == null ? null : it.clock().value(),
                    it.words(),
                    it.fields()))
            .toList(),
        standard.authority().values().stream()
            .collect(
                toMap(
                    it -> it.role().name().toLowerCase(Locale.ROOT),
                    StandardEndpoint::authority,
                    (a, b) -> b,
                    LinkedHashMap::new)),
        standard.policies(),
        standard.aftersales(),
        standard.causes(),
        carriers(standard),
        standard.contents().settingViews());
  }

  private static Map<String, String> carriers(Standard standard) {
    var carriers = new LinkedHashMap<String, String>();
    standard.carriers().forEach((name, silence) -> carriers.put(name, silence.toString()));
    return carriers;
  }

  @Allowed(anyStaff = true)
  @Operation(
      summary = "Every clause with its figures, its executor and its evidence counts",
      description =
          "A clause without executor is not executed yet. starts, pauses, stops, cancels and"
              + " answers are there for clocks only, in the asker's language.")
  @GetMapping("/api/standard/clauses")
  ClausesView clauses(StaffMember who) {
    var standard = standards.of(who.brand());
    return new ClausesView(
        standard.version(), standard.number(), standard.sections(), clauses(standard, who));
  }

  private List<ClauseView> clauses(Standard standard, StaffMember who) {
    var counts = evidence.getIfAvailable(() -> brand -> Map.of()).of(who.brand());
    return standard.clauses().stream()
        .map(clause ->
            view(
                clause, who.locale(), counts.getOrDefault(clause.id(), EvidenceCounts.Counts.NONE)))
        .toList();
  }

  private ClauseView view(Clause clause, String locale, EvidenceCounts.Counts counts) {
    var clock = clause.clock();
    return new ClauseView(
        clause.id().value(),
        clause.kind(),
        clause.section(),
        clause.titleZh(),
        clause.titleEn(),
        clause.sources(),
        FiguresView.of(clause.figures(), locale),
        executors.of(clause.id()).orElse(null),
        clock == null ? null : clock.waitsForCustomer(),
        clock == null ? null : clock.starts().in(locale),
        clock == null ? null : clock.pauses().in(locale),
        clock == null ? null : clock.stops().in(locale),
        clock == null ? null : clock.cancels().in(locale),
        clock == null ? null : clock.answers().in(locale),
        counts);
  }

  private static AuthorityView authority(Authority authority) {
    var approver = authority.approver();
    return new AuthorityView(
        money(authority.refund()),
        money(authority.compensation()),
        approver == null ? null : approver.name().toLowerCase(Locale.ROOT));
  }

  /** Days as days: {@code P7D} rather than {@code PT168H}; one day that rolls is 24 hours. */
  private static String period(Authority.Money money) {
    var period = money.period();
    return Authority.wholeDays(period) && (!money.rolling() || period.toDays() > 1)
        ? "P" + period.toDays() + "D"
        : period.toString();
  }

  private static MoneyView money(Authority.Money money) {
    return new MoneyView(
        money.perCase(),
        money.perPeriod(),
        period(money),
        money.rolling(),
        money.secondPersonAbove());
  }
}
