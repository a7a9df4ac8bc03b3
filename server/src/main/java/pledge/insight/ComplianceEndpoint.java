package pledge.insight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.ledger.Case;
import pledge.ledger.Cases;
import pledge.ledger.Dimension;
import pledge.ledger.Evidence;
import pledge.ledger.Verdict;
import pledge.platform.BadInput;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/**
 * The compliance board: every clause of the standard with what came of it, compared across a
 * dimension, and down to the cases. Figures come from roll-ups only, so a long history costs no
 * more than its days. The cut and the rights are the same everywhere: {@link CutQuery}.
 */
@RestController
@Tag(name = "Compliance")
class ComplianceEndpoint {

  private final ComplianceBoard board;
  private final Comparison comparison;
  private final Cases cases;
  private final BoardNames names;

  ComplianceEndpoint(ComplianceBoard board, Comparison comparison, Cases cases, BoardNames names) {
    this.board = board;
    this.comparison = comparison;
    this.cases = cases;
    this.names = names;
  }

  @GetMapping("/api/compliance")
  @Operation(
      summary =
          "Every clause with how often it was kept, broken, refused by and used, in the brand's days",
      description =
          """
          Every dimension of the cut takes several values and all may be combined. Managers and
          analysts see the whole brand, supervisors the teams they lead, everybody else themselves;
          asking beyond is 403. `before` is the same in as many days just before.\
          """)
  @Allowed(anyStaff = true)
  ComplianceBoard.Board board(StaffMember me, @Valid @ParameterObject CutQuery cut) {
    return board.read(me, cut.of(me, board.today(me)));
  }

  @GetMapping("/api/compliance/groups")
  @Operation(
      summary =
          "The clauses of a cut side by side by person, team, shop, channel, kind, day, week or month",
      description =
          """
          Only clauses with occasions are there. Of people, teams and the like those stand in front
          who broke more than the cut's own average of each clause would let expect; of days, weeks
          and months the latest are shown. The cut and who sees what are the board's.\
          """)
  @Allowed(anyStaff = true)
  Comparison.Table groups(
      StaffMember me,
      @Valid @ParameterObject CutQuery cut,
      @RequestParam @Size(max = 8) String by,
      @RequestParam(defaultValue = "12") @Min(1) @Max(40) int limit) {
    return comparison.read(me, cut.of(me, board.today(me)), dimension(by), limit, true);
  }

  static Dimension dimension(String by) {
    for (var dimension : Dimension.values()) {
      if (dimension.word().equals(by)) {
        return dimension;
      }
    }
    throw new BadInput("by", "is one of person, team, shop, channel, kind, day, week, month");
  }

  /** A person, team or shop by name. */
  @Schema(name = "ComplianceName")
  record Named(UUID id, String nameZh, String nameEn) {}

  /**
   * One occasion behind a figure. Its text isn't here: the message leads to it, for whoever may see
   * it there.
   *
   * @param at the instant it counts at
   * @param person under whose name it counts, whoever has the matter now
   * @param evidence of a clock, the message that started it
   * @param clock its times; null for an observation
   * @param dispute {@code open}, {@code upheld}, {@code overturned} (the figures count it as kept),
   *     or null when nobody disputed it
   */
  @Schema(name = "ComplianceCase")
  record CaseView(
      UUID id,
      ClauseId clause,
      Verdict verdict,
      Instant at,
      WorkRef work,
      @Nullable Named person,
      @Nullable Named team,
      @Nullable Named shop,
      String channel,
      String kind,
      Evidence evidence,
      Case.@Nullable Times clock,
      @Nullable String dispute) {}

  @Schema(name = "ComplianceCases")
  record CasesPage(List<CaseView> items, @Nullable String next) {}

  @GetMapping("/api/compliance/cases")
  @Operation(
      summary =
          "The cases behind a figure: clocks and observations of a clause in a cut, newest first",
      description =
          """
          The cut and who sees what are the board's. `after` is `next` of the page before. Kept
          per-message checks are counted and not stored, so they have no case of their own.\
          """)
  @Allowed(anyStaff = true)
  CasesPage cases(
      StaffMember me,
      @Valid @ParameterObject CutQuery cut,
      @RequestParam @Size(max = 64) String clause,
      @RequestParam(required = false) @Nullable @Size(max = 4) Set<String> verdict,
      @RequestParam(required = false) @Nullable @Size(max = 80) String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var page =
        cases.page(
            me.brand(),
            new ClauseId(clause),
            cut.of(me, board.today(me)),
            verdicts(verdict),
            after,
            limit);
    var named = names.of(me, page.items());
    return new CasesPage(page.items().stream().map(it -> view(it, named)).toList(), page.next());
  }

  static @Nullable Set<Verdict> verdicts(@Nullable Set<String> words) {
    return words == null || words.isEmpty()
        ? null
        : words.stream().map(ComplianceEndpoint::verdict).collect(Collectors.toSet());
  }

  private static Verdict verdict(String word) {
    for (var verdict : Verdict.values()) {
      if (verdict.word().equals(word)) {
        return verdict;
      }
    }
    throw new BadInput("verdict", "is one of kept, broken, refused, used");
  }

  private static CaseView view(Case it, Map<UUID, BoardNames.Name> names) {
    var person = it.who().person();
    var team = it.who().team();
    return new CaseView(
        it.id(),
        it.clause(),
        it.verdict(),
        it.at(),
        it.work(),
        named(person == null ? null : person.value(), names),
        named(team == null ? null : team.value(), names),
        named(it.who().shop(), names),
        it.channel(),
        it.kind(),
        it.evidence(),
        it.clock(),
        it.dispute());
  }

  private static @Nullable Named named(@Nullable UUID id, Map<UUID, BoardNames.Name> names) {
    if (id == null) {
      return null;
    }
    var name = names.getOrDefault(id, BoardNames.Name.NONE);
    return new Named(id, name.zh(), name.en());
  }
}
