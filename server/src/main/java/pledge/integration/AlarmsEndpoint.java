package pledge.integration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Allowed;
import pledge.access.Machine;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.platform.Columns;
import pledge.platform.NotAllowed;
import pledge.platform.WorkRef;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Alarms: a person's by role, team or name; a machine's all of its brand. */
@RestController
@Tag(name = "Alarms")
class AlarmsEndpoint {

  /** The alarms {@code a} that somebody may see. */
  static final String MINE =
      """
      a.brand = :brand
      and (:all or a.roles && :roles::text[] or a.teams && :teams::uuid[] or a.people @> :me::uuid[])
      """;

  /** The bell says 99+ beyond this. */
  private static final int COUNTED = 100;

  /**
   * A page of alarms.
   *
   * @param open how many wait for somebody, up to 100
   */
  record Page(List<AlarmView> items, @Nullable String next, int open, Instant now) {}

  /**
   * An alarm.
   *
   * @param kind {@code <room>.<what>}
   * @param severity {@code warning}: within the shift, {@code critical}: at once
   * @param overAt since when there is nothing left to look at; it healed by itself
   */
  record AlarmView(
      UUID id,
      String kind,
      String severity,
      @Nullable WorkRef about,
      Map<String, String> facts,
      Instant at,
      @Nullable Instant overAt,
      @Nullable Acknowledgement acknowledged) {}

  record Acknowledgement(UUID by, String name, Instant at) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AlarmDesk alarms;
  private final Staff staff;
  private final Clock clock;

  AlarmsEndpoint(JdbcClient jdbc, JsonMapper json, AlarmDesk alarms, Staff staff, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.alarms = alarms;
    this.staff = staff;
    this.clock = clock;
  }

  @Allowed(anyStaff = true, scope = "alarms:read")
  @Operation(
      summary =
          "The alarms for me, the latest first; with open=true those that still wait for somebody."
              + " A machine reads all of its brand")
  @GetMapping("/api/alarms")
  Page list(
      Actor who,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam @Nullable @Min(1) Long after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var mine = mine(who);
    var rows =
        jdbc.sql(
                """
                select a.number, a.id, a.kind, a.severity, a.about_kind, a.about_id, a.facts::text as facts,
                       a.at, a.over_at, a.acknowledged_at, a.acknowledged_by
                from integration.alarm a
                where %s
                  and (not :open or a.acknowledged_at is null and a.over_at is null)
                  and (:after::bigint is null or a.number < :after)
                order by a.number desc
                limit :limit
                """
                    .formatted(MINE))
            .params(mine)
            .param("open", open)
            .param("after", after)
            .param("limit", limit + 1)
            .query((row, index) ->
                new Row(
                    row.getLong("number"),
                    Columns.uuid(row, "id"),
                    row.getString("kind"),
                    row.getString("severity"),
                    row.getString("about_kind"),
                    Columns.uuidOrNull(row, "about_id"),
                    row.getString("facts"),
                    Columns.instant(row, "at"),
                    Columns.instantOrNull(row, "over_at"),
                    Columns.instantOrNull(row, "acknowledged_at"),
                    Columns.uuidOrNull(row, "acknowledged_by")))
            .list();
    var shown = rows.size() <= limit ? rows : rows.subList(0, limit);
    var names =
        staff.names(
            shown.stream()
                .map(Row::acknowledgedBy)
                .filter(Objects::nonNull)
                .distinct()
                .map(StaffId::new)
                .toList());
    return new Page(
        shown.stream().map(row -> view(row, names)).toList(),
        rows.size() <= limit ? null : String.valueOf(shown.getLast().number()),
        waiting(mine),
        clock.instant());
  }

  @Allowed(anyStaff = true)
  @Operation(
      summary =
          "I take this alarm in hand: it is done for everybody it is for. Again changes nothing")
  @PostMapping("/api/alarms/{id}/acknowledge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void acknowledge(StaffMember me, @PathVariable UUID id) {
    alarms.acknowledge(id, me, clock.instant());
  }

  private int waiting(Map<String, ?> mine) {
    return jdbc.sql(
            """
            select count(*)
            from (select 1 from integration.alarm a
                  where a.acknowledged_at is null and a.over_at is null and %s
                  limit :counted) waiting
            """
                .formatted(MINE))
        .params(mine)
        .param("counted", COUNTED)
        .query(Integer.class)
        .single();
  }

  /** The values of {@link #MINE}. */
  static Map<String, ?> mine(Actor who) {
    return switch (who) {
      case StaffMember me ->
          Map.of(
              "brand",
              me.brand().value(),
              "all",
              false,
              "roles",
              me.roles().stream().map(AlarmDesk::word).toArray(String[]::new),
              "teams",
              Columns.ids(me.teams().stream().map(TeamId::value).toList()),
              "me",
              Columns.ids(List.of(me.id().value())));
      case Machine machine ->
          Map.of(
              "brand",
              machine.brand().value(),
              "all",
              true,
              "roles",
              new String[0],
              "teams",
              new String[0],
              "me",
              new String[0]);
      default -> throw new NotAllowed("alarms are for staff and machines");
    };
  }

  private AlarmView view(Row row, Map<StaffId, String> names) {
    var by = row.acknowledgedBy();
    var aboutKind = row.aboutKind();
    var aboutId = row.aboutId();
    return new AlarmView(
        row.id(),
        row.kind(),
        row.severity(),
        aboutKind == null || aboutId == null ? null : new WorkRef(aboutKind, aboutId),
        json.readValue(row.facts(), FACTS),
        row.at(),
        row.overAt(),
        by == null || row.acknowledgedAt() == null
            ? null
            : new Acknowledgement(
                by, names.getOrDefault(new StaffId(by), ""), row.acknowledgedAt()));
  }

  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private record Row(
      long number,
      UUID id,
      String kind,
      String severity,
      @Nullable String aboutKind,
      @Nullable UUID aboutId,
      String facts,
      Instant at,
      @Nullable Instant overAt,
      @Nullable Instant acknowledgedAt,
      @Nullable UUID acknowledgedBy) {}
}
