package pledge.insight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.ledger.Case;
import pledge.ledger.Cases;
import pledge.ledger.Cut;
import pledge.ledger.Verdict;
import pledge.platform.BadInput;
import pledge.standard.Clause;
import pledge.standard.ClauseId;
import pledge.standard.Standards;

/**
 * The present cut as a file for spreadsheets: figures, comparison or cases, written row by row
 * while it is read. Who sees what is the board's rule; no file holds a word of a message. Each is
 * noted in the audit trail.
 */
@RestController
@Tag(name = "Compliance")
class ComplianceExportEndpoint {

  /** Cases a file holds at most; a longer list is a smaller cut's business. */
  static final int MOST_CASES = 100_000;

  private static final int MOST_GROUPS = 2_000;
  private static final int PAGE = 1_000;
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ComplianceBoard board;
  private final Comparison comparison;
  private final Cases cases;
  private final BoardNames names;
  private final Standards standards;
  private final Brands brands;
  private final AuditTrail audit;

  ComplianceExportEndpoint(
      ComplianceBoard board,
      Comparison comparison,
      Cases cases,
      BoardNames names,
      Standards standards,
      Brands brands,
      AuditTrail audit) {
    this.board = board;
    this.comparison = comparison;
    this.cases = cases;
    this.names = names;
    this.standards = standards;
    this.brands = brands;
    this.audit = audit;
  }

  @GetMapping("/api/compliance/export")
  @Operation(
      summary = "The board, or with by the comparison, as CSV (UTF-8 with a mark) or XLSX",
      description =
          "format is csv or xlsx. Shares are fractions of 1. Recorded in the audit trail.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
      })
  @Allowed(anyStaff = true)
  void figures(
      StaffMember me,
      @Valid @ParameterObject CutQuery query,
      @RequestParam(required = false) @Nullable @Size(max = 8) String by,
      @Parameter(example = "csv") @RequestParam(defaultValue = "csv") @Size(max = 40) String format,
      HttpServletResponse response)
      throws IOException {
    var cut = query.of(me, board.today(me));
    var dimension = by == null || by.isEmpty() ? null : ComplianceEndpoint.dimension(by);
    var excel = excel(format);
    if (dimension == null) {
      var read = board.read(me, cut);
      note(me, "figures", cut, format);
      var sheet = open(response, excel, "compliance", cut);
      figures(sheet, read);
      sheet.finish();
    } else {
      var table = comparison.read(me, cut, dimension, MOST_GROUPS, false);
      note(me, "figures by " + by, cut, format);
      var sheet = open(response, excel, "compliance-by-" + by, cut);
      groups(sheet, table);
      sheet.finish();
    }
  }

  @GetMapping("/api/compliance/cases/export")
  @Operation(
      summary = "The cases of the cut as CSV (UTF-8 with a mark) or XLSX, by clause, newest first",
      description =
          """
          format is csv or xlsx; without clause all clauses. Ids, times, who, verdict and note, no
          text of messages. At most 100,000 cases: a last line says when there are more. Times are
          the brand's. Recorded in the audit trail.\
          """)
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
      })
  @Allowed(anyStaff = true)
  void cases(
      StaffMember me,
      @Valid @ParameterObject CutQuery query,
      @RequestParam(required = false) @Nullable @Size(max = 64) String clause,
      @RequestParam(required = false) @Nullable @Size(max = 4) Set<String> verdict,
      @Parameter(example = "csv") @RequestParam(defaultValue = "csv") @Size(max = 40) String format,
      HttpServletResponse response)
      throws IOException {
    var cut = query.of(me, board.today(me));
    var verdicts = ComplianceEndpoint.verdicts(verdict);
    var excel = excel(format);
    var clauses =
        clause == null || clause.isEmpty()
            ? standards.of(me.brand()).clauses().stream().map(Clause::id).toList()
            : List.of(new ClauseId(clause));
    note(me, clause == null ? "cases" : "cases of " + clause, cut, format);
    var sheet = open(response, excel, "cases", cut);
    cases(sheet, me, clauses, cut, verdicts);
    sheet.finish();
  }

  private static boolean excel(String format) {
    return switch (format) {
      case "csv" -> false;
      case "xlsx" -> true;
      default -> throw new BadInput("format", "is csv or xlsx");
    };
  }

  private void note(StaffMember me, String what, Cut cut, String format) {
    audit.record(
        me,
        "compliance.export",
        "brand",
        me.brand().value(),
        "%s, %s to %s, %s".formatted(what, cut.from(), cut.to(), format));
  }

  private static Sheet open(HttpServletResponse response, boolean excel, String name, Cut cut)
      throws IOException {
    response.setContentType(excel ? XLSX : CSV);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s-%s-%s.%s\""
            .formatted(name, cut.from(), cut.to(), excel ? "xlsx" : "csv"));
    return excel
        ? new ExcelSheet(response.getOutputStream(), name)
        : new CsvSheet(response.getOutputStream());
  }

  private static void figures(Sheet sheet, ComplianceBoard.Board board) throws IOException {
    sheet.row(
        "clause",
        "kind",
        "section",
        "title_zh",
        "title_en",
        "executor",
        "kept",
        "broken",
        "refused",
        "used",
        "opportunities",
        "kept_share",
        "target",
        "kept_before",
        "broken_before",
        "kept_share_before");
    for (var item : board.items()) {
      sheet.row(
          item.clause().value(),
          item.kind(),
          item.section(),
          item.titleZh(),
          item.titleEn(),
          item.executor(),
          item.kept(),
          item.broken(),
          item.refused(),
          item.used(),
          item.opportunities(),
          item.keptShare(),
          item.target(),
          item.before().kept(),
          item.before().broken(),
          item.before().keptShare());
    }
  }

  private static void groups(Sheet sheet, Comparison.Table table) throws IOException {
    sheet.row(
        "clause",
        "section",
        "title_zh",
        "title_en",
        table.by(),
        "name_zh",
        "name_en",
        "kept",
        "broken",
        "refused",
        "used",
        "kept_share",
        "kept_before",
        "broken_before",
        "kept_share_before");
    for (var line : table.lines()) {
      for (int column = 0; column < table.groups().size(); column++) {
        var group = table.groups().get(column);
        var cell = line.cells().get(column);
        var before = cell.before();
        if (cell.figures().occasions() > 0) {
          sheet.row(
              line.clause().value(),
              line.section(),
              line.titleZh(),
              line.titleEn(),
              group.key(),
              group.nameZh(),
              group.nameEn(),
              cell.figures().kept(),
              cell.figures().broken(),
              cell.figures().refused(),
              cell.figures().used(),
              cell.figures().keptShare(),
              before == null ? null : before.kept(),
              before == null ? null : before.broken(),
              before == null ? null : before.keptShare());
        }
      }
    }
  }

  private void cases(
      Sheet sheet, StaffMember me, List<ClauseId> clauses, Cut cut, @Nullable Set<Verdict> verdicts)
      throws IOException {
    sheet.row(
        "clause",
        "verdict",
        "at",
        "person",
        "team",
        "shop",
        "channel",
        "kind",
        "work_kind",
        "work_id",
        "message",
        "span_from",
        "span_to",
        "field",
        "note",
        "started",
        "due",
        "ended",
        "dispute",
        "id");
    var zone = brands.get(me.brand()).zone();
    int written = 0;
    for (var clause : clauses) {
      String after = null;
      do {
        var page = cases.page(me.brand(), clause, cut, verdicts, after, PAGE);
        var named = names.of(me, page.items());
        for (var it : page.items()) {
          if (written == MOST_CASES) {
            sheet.row("more than " + MOST_CASES + " cases: narrow the cut");
            return;
          }
          row(sheet, it, named, zone);
          written++;
        }
        after = page.next();
      } while (after != null);
    }
  }

  private static void row(Sheet sheet, Case it, Map<UUID, BoardNames.Name> names, ZoneId zone)
      throws IOException {
    var person = it.who().person();
    var team = it.who().team();
    var times = it.clock();
    var evidence = it.evidence();
    sheet.row(
        it.clause().value(),
        it.verdict().word(),
        local(it.at(), zone),
        name(person == null ? null : person.value(), names),
        name(team == null ? null : team.value(), names),
        name(it.who().shop(), names),
        it.channel(),
        it.kind(),
        it.work().kind(),
        it.work().id().toString(),
        evidence.message() == null ? null : evidence.message().toString(),
        evidence.to() > evidence.from() ? evidence.from() : null,
        evidence.to() > evidence.from() ? evidence.to() : null,
        evidence.field(),
        evidence.note(),
        times == null ? null : local(times.started(), zone),
        times == null ? null : local(times.due(), zone),
        times == null ? null : local(times.ended(), zone),
        it.dispute(),
        it.id().toString());
  }

  private static @Nullable String name(@Nullable UUID id, Map<UUID, BoardNames.Name> names) {
    return id == null ? null : names.getOrDefault(id, BoardNames.Name.NONE).zh();
  }

  private static @Nullable ZonedDateTime local(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : at.atZone(zone);
  }
}
