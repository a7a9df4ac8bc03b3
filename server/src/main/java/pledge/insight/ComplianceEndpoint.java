package pledge.insight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.ledger.Rollups;
import pledge.platform.BadInput;
import pledge.platform.NotAllowed;
import pledge.platform.PlainText;
import pledge.standard.Clause;
import pledge.standard.ClauseExecutors;
import pledge.standard.ClauseId;
import pledge.standard.FiguresView;
import pledge.standard.Standards;

/**
 * The compliance board: every clause of the standard with what came of it. Reads roll-ups only, so
 * a long history costs no more than its days.
 *
 * <p>Managers and analysts see the whole brand, supervisors the teams they lead, everybody else
 * themselves.
 */
@RestController
@Tag(name = "Compliance")
class ComplianceEndpoint {

  private static final int LONGEST = 400;
  private static final int USUAL = 30;

  private final Rollups rollups;
  private final Standards standards;
  private final ClauseExecutors executors;
  private final Brands brands;
  private final Clock clock;

  ComplianceEndpoint(
      Rollups rollups, Standards standards, ClauseExecutors executors, Brands brands, Clock clock) {
    this.rollups = rollups;
    this.standards = standards;
    this.executors = executors;
    this.brands = brands;
    this.clock = clock;
  }

  /** One day's figures; days without any are left out. */
  @Schema(name = "TrendDay")
  record Day(LocalDate day, long kept, long broken, long refused, long used) {}

  /**
   * A clause and its figures.
   *
   * @param executor what executes it; null: not executed yet
   * @param opportunities every occasion the clause had
   * @param keptShare kept of those judged, 0 to 1; null when none was
   * @param target the share to reach, null when the clause has none
   */
  @Schema(name = "ComplianceItem")
  record Item(
      ClauseId clause,
      String kind,
      int section,
      String titleZh,
      String titleEn,
      @Nullable String executor,
      FiguresView figures,
      long kept,
      long broken,
      long refused,
      long used,
      long opportunities,
      @Nullable Double keptShare,
      @Nullable BigDecimal target,
      List<Day> trend) {}

  @Schema(name = "Compliance")
  record Board(UUID version, Instant now, LocalDate from, LocalDate to, List<Item> items) {}

  @GetMapping("/api/compliance")
  @Operation(
      summary =
          "Every clause with how often it was kept, broken, refused by and used, in the brand's days")
  @Allowed(anyStaff = true)
  Board board(
      StaffMember me,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable UUID team,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable @Size(max = 40) String channel,
      @RequestParam(required = false) @Nullable @Size(max = 40) String kind) {
    return read(me, from, to, team, person, channel, kind);
  }

  @GetMapping(path = "/api/compliance/export", produces = "text/csv")
  @Operation(summary = "The board as CSV (UTF-8 with a mark, as spreadsheets want it)")
  @Allowed(anyStaff = true)
  ResponseEntity<String> export(
      StaffMember me,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable UUID team,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable @Size(max = 40) String channel,
      @RequestParam(required = false) @Nullable @Size(max = 40) String kind) {
    var board = read(me, from, to, team, person, channel, kind);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"compliance-%s-%s.csv\"".formatted(board.from(), board.to()))
        .body(ComplianceCsv.of(board));
  }

  private Board read(
      StaffMember me,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID team,
      @Nullable UUID person,
      @Nullable String channel,
      @Nullable String kind) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, brands.get(me.brand()).zone());
    var last = to == null ? today : to;
    var first = from == null ? last.minusDays(USUAL - 1) : from;
    if (first.getYear() < 2000 || last.getYear() > 2199) {
      throw new BadInput("from", "and to lie between the years 2000 and 2199");
    }
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 0) {
      throw new BadInput("from", "must not be after to");
    }
    if (days > LONGEST) {
      throw new BadInput("from", "must not be more than " + LONGEST + " days before to");
    }
    var filter = filter(me, team, person, plain("channel", channel), plain("kind", kind));
    Map<ClauseId, List<Day>> trends =
        rollups.of(me.brand(), first, last, filter).stream()
            .collect(
                Collectors.groupingBy(
                    Rollups.Row::clause,
                    Collectors.mapping(
                        row ->
                            new Day(row.day(), row.kept(), row.broken(), row.refused(), row.used()),
                        Collectors.toList())));
    var standard = standards.of(me.brand());
    return new Board(
        standard.version(),
        now,
        first,
        last,
        standard.clauses().stream()
            .map(clause -> item(clause, trends.getOrDefault(clause.id(), List.of()), me.locale()))
            .toList());
  }

  private Item item(Clause clause, List<Day> trend, String locale) {
    long kept = trend.stream().mapToLong(Day::kept).sum();
    long broken = trend.stream().mapToLong(Day::broken).sum();
    long refused = trend.stream().mapToLong(Day::refused).sum();
    long used = trend.stream().mapToLong(Day::used).sum();
    long judged = kept + broken;
    var target = clause.figures().target();
    return new Item(
        clause.id(),
        clause.kind().code(),
        clause.section(),
        clause.titleZh(),
        clause.titleEn(),
        executors.of(clause.id()).orElse(null),
        FiguresView.of(clause.figures(), locale),
        kept,
        broken,
        refused,
        used,
        judged + refused + used,
        judged == 0 ? null : (double) kept / judged,
        target == null ? null : target.share(),
        trend);
  }

  /** Narrows what was asked for to what this person may see. */
  private static Rollups.Filter filter(
      StaffMember me,
      @Nullable UUID team,
      @Nullable UUID person,
      @Nullable String channel,
      @Nullable String kind) {
    var asked = person == null ? null : new StaffId(person);
    var teams = team == null ? null : Set.of(new TeamId(team));
    if (me.is(Role.MANAGER) || me.is(Role.ANALYST)) {
      return new Rollups.Filter(asked, teams, channel, kind);
    }
    if (me.is(Role.SUPERVISOR) && !me.id().equals(asked)) {
      var led = new HashSet<>(me.leads());
      if (teams != null && !led.containsAll(teams)) {
        throw new NotAllowed("you see the figures of the teams you lead");
      }
      return new Rollups.Filter(asked, teams == null ? led : teams, channel, kind);
    }
    if (asked != null && !asked.equals(me.id())) {
      throw new NotAllowed("you see your own figures");
    }
    return new Rollups.Filter(me.id(), teams, channel, kind);
  }

  private static @Nullable String plain(String field, @Nullable String text) {
    return text == null ? null : PlainText.optional(field, text, 40);
  }
}
