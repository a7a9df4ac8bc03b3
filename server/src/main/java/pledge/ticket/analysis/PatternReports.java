package pledge.ticket.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Brands;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.Team;
import pledge.access.Teams;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.platform.BrandId;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.suspicion.ComplaintKind;

/**
 * The weekly duty: each Monday the patterns of the week before are laid before somebody, by default
 * whoever leads the complaints team, who reads them and says what follows from them.
 */
@Component
@Executes("complaint.analysis")
class PatternReports {

  static final String KIND = "pattern-report";

  private final PatternRows rows;
  private final ComplaintKind kind;
  private final Brands brands;
  private final Teams teams;
  private final Staff staff;
  private final Commitments commitments;
  private final Standards standards;

  PatternReports(
      PatternRows rows,
      ComplaintKind kind,
      Brands brands,
      Teams teams,
      Staff staff,
      Commitments commitments,
      Standards standards) {
    this.rows = rows;
    this.kind = kind;
    this.brands = brands;
    this.teams = teams;
    this.staff = staff;
    this.commitments = commitments;
    this.standards = standards;
  }

  /**
   * Plans the report of the week before, once; a brand without any complaint has nothing to read.
   */
  @Transactional
  boolean plan(BrandId brand, Instant now) {
    var zone = brands.get(brand).zone();
    var monday = Patterns.monday(now.atZone(zone).toLocalDate());
    var begins = monday.atStartOfDay(zone).toInstant();
    if (!rows.any(brand, begins)) {
      return false;
    }
    var team = team(brand);
    var reader = reader(brand, team.orElse(null)).orElse(null);
    var report =
        new PatternRows.Report(
            Uuid7.next(),
            brand,
            monday.minusWeeks(1),
            now,
            begins.plus(standards.of(brand).setting("complaint.patterns-read")),
            reader,
            null,
            null,
            "");
    if (!rows.insert(report)) {
      return false;
    }
    commitments.start(
        List.of(
            new Start(
                brand,
                Analyses.CLAUSE,
                new WorkRef(KIND, report.id()),
                new Answerable(reader, team.map(Team::id).orElse(null)),
                "",
                "",
                begins,
                "patterns of the week: " + report.week(),
                report.due())));
    return true;
  }

  private Optional<Team> team(BrandId brand) {
    return kind.of(brand).flatMap(type -> teams.byKind(brand, type.teamKind()));
  }

  /** Whoever leads the team, or somebody of the role that the standard names, of the team first. */
  private Optional<StaffId> reader(BrandId brand, @Nullable Team team) {
    var chosen = standards.of(brand).choice("complaint.patterns-reader");
    if (chosen.equals("lead")) {
      return team == null ? Optional.empty() : lead(team);
    }
    Comparator<StaffMember> ofTheTeam =
        Comparator.comparing(one -> team == null || !one.teams().contains(team.id()));
    return staff.withRole(brand, Role.valueOf(chosen.toUpperCase(Locale.ROOT))).stream()
        .min(ofTheTeam.thenComparing(StaffMember::login))
        .map(StaffMember::id);
  }

  private Optional<StaffId> lead(Team team) {
    return teams.members(team.id()).stream()
        .filter(Teams.Place::leads)
        .map(Teams.Place::staff)
        .findFirst();
  }

  /** Somebody has read it and says what follows. The same again is harmless. */
  @Transactional
  Outcome<PatternRows.Report> read(LocalDate week, String conclusion, StaffMember me, Instant now) {
    var report = rows.report(me.brand(), week).orElseThrow(() -> new NotFound("report"));
    if (!rows.read(report.id(), me.id(), conclusion, now)) {
      var before = rows.report(me.brand(), week).orElseThrow();
      return before.conclusion().equals(conclusion)
          ? Outcome.done(before)
          : Outcome.refused(Refusal.state("read", "this week has been read and concluded already"));
    }
    commitments.stop(
        List.of(
            new Stop(
                new WorkRef(KIND, report.id()),
                Analyses.CLAUSE,
                now,
                new Answerable(me.id(), team(me.brand()).map(Team::id).orElse(null)),
                "read, with a conclusion")));
    return Outcome.done(rows.report(me.brand(), week).orElseThrow());
  }
}
