package pledge.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.platform.BadInput;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.WorkRef;

/**
 * The evidence of the standard. Managers and analysts see all of the brand, everybody else what
 * they or their teams answer for.
 */
@RestController
@Tag(name = "Ledger")
class LedgerEndpoint {

  private static final Set<String> STATES =
      Set.of("running", "paused", "kept", "broken", "cancelled");
  private static final Set<String> VERDICTS = Set.of("kept", "broken", "refused", "used");

  private final JdbcClient jdbc;
  private final ClockViews views;
  private final Staff staff;
  private final Teams teams;
  private final Clock clock;

  LedgerEndpoint(JdbcClient jdbc, ClockViews views, Staff staff, Teams teams, Clock clock) {
    this.jdbc = jdbc;
    this.views = views;
    this.staff = staff;
    this.teams = teams;
    this.clock = clock;
  }

  record Page<T>(List<T> items, @Nullable String next, Instant now) {}

  record ClockDetail(ClockView clock, List<Step> history, Instant now) {}

  /** One step in the life of a clock. */
  record Step(
      Instant at,
      String what,
      ClockView.@Nullable Named who,
      String by,
      String why,
      Instant dueAt) {}

  /**
   * @param first the verdict given before everything was known; null where it wasn't put right
   */
  record ObservationView(
      UUID id,
      String clause,
      String verdict,
      WorkRef work,
      ClockView.@Nullable Named person,
      ClockView.@Nullable Named team,
      String channel,
      String kind,
      Instant at,
      UUID standardVersion,
      Evidence evidence,
      @Nullable String first,
      @Nullable DisputeMark dispute) {}

  /**
   * How a dispute about an observation stands.
   *
   * @param state {@code open}, {@code upheld} or {@code overturned}
   */
  @Schema(name = "DisputeMark")
  record DisputeMark(
      UUID id,
      String state,
      String reason,
      ClockView.@Nullable Named settledBy,
      @Nullable Instant settledAt,
      String word) {}

  private record Sight(boolean all, UUID me, String[] teams) {
    static Sight of(StaffMember who) {
      Set<UUID> own = new HashSet<>();
      who.teams().forEach(team -> own.add(team.value()));
      who.leads().forEach(team -> own.add(team.value()));
      return new Sight(
          who.is(Role.MANAGER) || who.is(Role.ANALYST), who.id().value(), Columns.ids(own));
    }
  }

  @GetMapping("/api/commitments")
  @Operation(
      summary = "Clocks, newest first; filters may be combined. state is a state, open or overdue")
  @Allowed(anyStaff = true)
  Page<ClockView> commitments(
      StaffMember me,
      @RequestParam(required = false) @Nullable @Size(max = 64) String clause,
      @RequestParam(required = false) @Nullable @Size(max = 16) String state,
      @RequestParam(required = false) @Nullable @Size(max = 80) String work,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable UUID team,
      @RequestParam(required = false) @Nullable Instant dueBefore,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    if (state != null && !STATES.contains(state) && !state.equals("open")) {
      throw new BadInput("state", "is one of running, paused, kept, broken, cancelled, open");
    }
    var ref = work == null ? null : WorkRef.parse(work);
    var sight = Sight.of(me);
    var clocks =
        jdbc.sql(
                "select "
                    + CommitmentRows.COLUMNS
                    + """
                     from ledger.commitment c
                    where c.brand = :brand
                      and (:all or c.person = :me or c.team = any(:teams::uuid[]))
                      and (:clause::text is null or c.clause = :clause)
                      and (:state::text is null or c.state = :state or (:state = 'open' and c.ended_at is null))
                      and (:workId::uuid is null or (c.work_id = :workId::uuid and c.work_kind = :workKind))
                      and (:person::uuid is null or c.person = :person::uuid)
                      and (:team::uuid is null or c.team = :team::uuid)
                      and (:dueBefore::timestamptz is null or c.due_at < :dueBefore::timestamptz)
                      and (:after::uuid is null or c.id < :after::uuid)
                    order by c.id desc limit :limit
                    """)
            .param("brand", me.brand().value())
            .param("all", sight.all())
            .param("me", sight.me())
            .param("teams", sight.teams())
            .param("clause", clause)
            .param("state", state)
            .param("workId", ref == null ? null : ref.id().toString())
            .param("workKind", ref == null ? null : ref.kind())
            .param("person", person == null ? null : person.toString())
            .param("team", team == null ? null : team.toString())
            .param("dueBefore", dueBefore == null ? null : dueBefore.toString())
            .param("after", after == null ? null : after.toString())
            .param("limit", limit)
            .query((rs, n) -> CommitmentRows.commitment(rs))
            .list();
    return new Page<>(
        views.of(clocks),
        clocks.size() == limit ? clocks.getLast().id().toString() : null,
        clock.instant());
  }

  @GetMapping("/api/commitments/{id}")
  @Operation(summary = "One clock with its whole history: when, what, who, why")
  @Allowed(anyStaff = true)
  ClockDetail commitment(StaffMember me, @PathVariable UUID id) {
    var sight = Sight.of(me);
    var found =
        jdbc.sql(
                "select "
                    + CommitmentRows.COLUMNS
                    + """
                     from ledger.commitment c
                    where c.id = :id and c.brand = :brand
                      and (:all or c.person = :me or c.team = any(:teams::uuid[]))
                    """)
            .param("id", id)
            .param("brand", me.brand().value())
            .param("all", sight.all())
            .param("me", sight.me())
            .param("teams", sight.teams())
            .query((rs, n) -> CommitmentRows.commitment(rs))
            .optional()
            .orElseThrow(() -> new NotFound("commitment"));
    var steps =
        jdbc.sql(
                """
                select at, what, who, who_name, why, due_at from ledger.commitment_history
                where commitment = :id order by id limit 500
                """)
            .param("id", id)
            .query((rs, n) ->
                new RawStep(
                    Columns.instant(rs, "at"),
                    rs.getString("what"),
                    Columns.uuidOrNull(rs, "who"),
                    rs.getString("who_name"),
                    rs.getString("why"),
                    Columns.instant(rs, "due_at")))
            .list();
    var names =
        staff.names(
            steps.stream()
                .map(RawStep::who)
                .filter(Objects::nonNull)
                .distinct()
                .map(StaffId::new)
                .toList());
    return new ClockDetail(
        views.of(List.of(found)).getFirst(),
        steps.stream()
            .map(step -> {
              var who = step.who();
              return new Step(
                  step.at(),
                  step.what(),
                  who == null
                      ? null
                      : new ClockView.Named(who, names.getOrDefault(new StaffId(who), "")),
                  step.by(),
                  step.why(),
                  step.dueAt());
            })
            .toList(),
        clock.instant());
  }

  private record RawStep(
      Instant at, String what, @Nullable UUID who, String by, String why, Instant dueAt) {}

  @GetMapping("/api/observations")
  @Operation(summary = "Observations with their evidence, newest first")
  @Allowed(anyStaff = true)
  Page<ObservationView> observations(
      StaffMember me,
      @RequestParam(required = false) @Nullable @Size(max = 64) String clause,
      @RequestParam(required = false) @Nullable @Size(max = 16) String verdict,
      @RequestParam(required = false) @Nullable @Size(max = 80) String work,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    if (verdict != null && !VERDICTS.contains(verdict)) {
      throw new BadInput("verdict", "is one of kept, broken, refused, used");
    }
    var ref = work == null ? null : WorkRef.parse(work);
    var sight = Sight.of(me);
    var rows =
        jdbc.sql(
                """
                select o.id, o.clause, o.standard_version, o.verdict, o.work_kind, o.work_id, o.person, o.team,
                       o.channel, o.kind, o.at, o.message, o.span_from, o.span_to, o.field, o.note,
                       d.id as dispute, d.state as dispute_state, d.reason as dispute_reason,
                       d.settled_by, d.settled_at, d.word,
                       (select h.was from ledger.observation_history h where h.observation = o.id
                        order by h.id limit 1) as first
                from ledger.observation o
                left join ledger.dispute d on d.subject = o.id
                where o.brand = :brand and o.taken_back_at is null
                  and (:all or o.person = :me or o.team = any(:teams::uuid[]))
                  and (:clause::text is null or o.clause = :clause)
                  and (:verdict::text is null or o.verdict = :verdict)
                  and (:workId::uuid is null or (o.work_id = :workId::uuid and o.work_kind = :workKind))
                  and (:person::uuid is null or o.person = :person::uuid)
                  and (:from::timestamptz is null or o.at >= :from::timestamptz)
                  and (:to::timestamptz is null or o.at < :to::timestamptz)
                  and (:after::uuid is null or o.id < :after::uuid)
                order by o.id desc limit :limit
                """)
            .param("brand", me.brand().value())
            .param("all", sight.all())
            .param("me", sight.me())
            .param("teams", sight.teams())
            .param("clause", clause)
            .param("verdict", verdict)
            .param("workId", ref == null ? null : ref.id().toString())
            .param("workKind", ref == null ? null : ref.kind())
            .param("person", person == null ? null : person.toString())
            .param("from", from == null ? null : from.toString())
            .param("to", to == null ? null : to.toString())
            .param("after", after == null ? null : after.toString())
            .param("limit", limit)
            .query((rs, n) ->
                new ObservationView(
                    Columns.uuid(rs, "id"),
                    rs.getString("clause"),
                    rs.getString("verdict"),
                    new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
                    named(Columns.uuidOrNull(rs, "person")),
                    named(Columns.uuidOrNull(rs, "team")),
                    rs.getString("channel"),
                    rs.getString("kind"),
                    Columns.instant(rs, "at"),
                    Columns.uuid(rs, "standard_version"),
                    new Evidence(
                        Columns.uuidOrNull(rs, "message"),
                        rs.getInt("span_from"),
                        rs.getInt("span_to"),
                        rs.getString("field"),
                        rs.getString("note")),
                    rs.getString("first"),
                    mark(rs)))
            .list();
    return new Page<>(
        withNames(rows),
        rows.size() == limit ? rows.getLast().id().toString() : null,
        clock.instant());
  }

  private static @Nullable DisputeMark mark(ResultSet rs) throws SQLException {
    var id = Columns.uuidOrNull(rs, "dispute");
    return id == null
        ? null
        : new DisputeMark(
            id,
            rs.getString("dispute_state"),
            rs.getString("dispute_reason"),
            named(Columns.uuidOrNull(rs, "settled_by")),
            Columns.instantOrNull(rs, "settled_at"),
            rs.getString("word"));
  }

  private static ClockView.@Nullable Named named(@Nullable UUID id) {
    return id == null ? null : new ClockView.Named(id, "");
  }

  private List<ObservationView> withNames(List<ObservationView> rows) {
    var people =
        staff.names(
            rows.stream()
                .flatMap(row -> Stream.of(row.person(), settler(row.dispute())))
                .filter(Objects::nonNull)
                .map(p -> new StaffId(p.id()))
                .distinct()
                .toList());
    var groups =
        teams.find(
            rows.stream()
                .map(ObservationView::team)
                .filter(Objects::nonNull)
                .map(t -> new TeamId(t.id()))
                .distinct()
                .toList());
    return rows.stream()
        .map(row -> {
          var person = row.person();
          var team = row.team();
          var group = team == null ? null : groups.get(new TeamId(team.id()));
          return new ObservationView(
              row.id(),
              row.clause(),
              row.verdict(),
              row.work(),
              person == null
                  ? null
                  : new ClockView.Named(
                      person.id(), people.getOrDefault(new StaffId(person.id()), "")),
              group == null ? null : new ClockView.Named(group.id().value(), group.nameZh()),
              row.channel(),
              row.kind(),
              row.at(),
              row.standardVersion(),
              row.evidence(),
              row.first(),
              withName(row.dispute(), people));
        })
        .toList();
  }

  private static ClockView.@Nullable Named settler(@Nullable DisputeMark dispute) {
    return dispute == null ? null : dispute.settledBy();
  }

  private static @Nullable DisputeMark withName(
      @Nullable DisputeMark dispute, Map<StaffId, String> people) {
    var by = settler(dispute);
    return dispute == null || by == null
        ? dispute
        : new DisputeMark(
            dispute.id(),
            dispute.state(),
            dispute.reason(),
            new ClockView.Named(by.id(), people.getOrDefault(new StaffId(by.id()), "")),
            dispute.settledAt(),
            dispute.word());
  }
}
