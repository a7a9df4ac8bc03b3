package pledge.integration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Actors;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.platform.Columns;
import pledge.platform.NotFound;

/** What became of each event a webhook was to be told of. */
@RestController
@Tag(name = "Webhooks")
class DeliveriesEndpoint {

  record Page(List<DeliveryView> items, @Nullable String next) {}

  /**
   * One event on its way to one webhook.
   *
   * @param state {@code waiting}, {@code delivered} or {@code failed}: given up, can be replayed
   * @param nextAt when it is tried next, while it waits
   * @param last the latest try
   */
  record DeliveryView(
      UUID event,
      String type,
      Instant at,
      String state,
      int tries,
      @Nullable Instant nextAt,
      @Nullable TryView last) {}

  /**
   * One request.
   *
   * @param status null when no answer came; {@code error} says why
   * @param durationMs until the answer's head was there
   * @param response the first 1,000 characters of the answer's body
   */
  record TryView(
      Instant at,
      @Nullable Integer status,
      @Nullable String error,
      int durationMs,
      String response) {}

  /**
   * A delivery with all that is known of it.
   *
   * @param body what is sent, to the byte
   * @param tries the latest first, at most 100
   */
  record Detail(DeliveryView delivery, String body, List<TryView> tries) {}

  private static final String SELECT =
      """
      select d.number, d.event, d.state, d.next_at, e.type, e.at as event_at,
             (select count(*) from integration.delivery_try c where c.delivery = d.number) as tries,
             t.at, t.status, t.error, t.duration_ms, t.response
      from integration.delivery d
      join integration.event e on e.id = d.event
      left join lateral (
        select at, status, error, duration_ms, response from integration.delivery_try l
        where l.delivery = d.number
        order by l.number desc limit 1) t on true
      """;

  private final JdbcClient jdbc;
  private final Webhooks webhooks;

  DeliveriesEndpoint(JdbcClient jdbc, Webhooks webhooks) {
    this.jdbc = jdbc;
    this.webhooks = webhooks;
  }

  @Allowed(staff = Role.ADMINISTRATOR, scope = WebhooksEndpoint.SCOPE)
  @Operation(summary = "The deliveries of a webhook, the latest event first, kept for a month")
  @GetMapping("/api/webhooks/{id}/deliveries")
  Page list(
      Actor who,
      @PathVariable UUID id,
      @RequestParam @Nullable @Pattern(regexp = "waiting|delivered|failed") String state,
      @RequestParam @Nullable @Min(1) Long after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var webhook = webhooks.get(Actors.brand(who), id);
    var rows =
        jdbc.sql(
                SELECT
                    + """
                    where d.webhook = :webhook
                      and (:state::text is null or d.state = :state)
                      and (:after::bigint is null or d.number < :after)
                    order by d.number desc
                    limit :limit
                    """)
            .param("webhook", webhook.id())
            .param("state", state)
            .param("after", after)
            .param("limit", limit + 1)
            .query((row, index) -> new Row(row.getLong("number"), view(row)))
            .list();
    var shown = rows.size() <= limit ? rows : rows.subList(0, limit);
    return new Page(
        shown.stream().map(Row::view).toList(),
        rows.size() <= limit ? null : String.valueOf(shown.getLast().number()));
  }

  @Allowed(staff = Role.ADMINISTRATOR, scope = WebhooksEndpoint.SCOPE)
  @Operation(summary = "One delivery: what is sent, and every try")
  @GetMapping("/api/webhooks/{id}/deliveries/{event}")
  Detail one(Actor who, @PathVariable UUID id, @PathVariable UUID event) {
    var webhook = webhooks.get(Actors.brand(who), id);
    var row =
        jdbc.sql(SELECT + " where d.webhook = :webhook and d.event = :event")
            .param("webhook", webhook.id())
            .param("event", event)
            .query((found, index) -> new Row(found.getLong("number"), view(found)))
            .optional()
            .orElseThrow(() -> new NotFound("delivery"));
    var body =
        jdbc.sql("select body from integration.event where id = :id")
            .param("id", event)
            .query(String.class)
            .single();
    var tries =
        jdbc.sql(
                """
                select at, status, error, duration_ms, response
                from integration.delivery_try
                where delivery = :delivery
                order by number desc
                limit 100
                """)
            .param("delivery", row.number())
            .query((found, index) -> tried(found))
            .list();
    return new Detail(row.view(), body, tries);
  }

  private record Row(long number, DeliveryView view) {}

  private static DeliveryView view(ResultSet row) throws SQLException {
    return new DeliveryView(
        Columns.uuid(row, "event"),
        row.getString("type"),
        Columns.instant(row, "event_at"),
        row.getString("state"),
        row.getInt("tries"),
        Columns.instantOrNull(row, "next_at"),
        row.getInt("tries") == 0 ? null : tried(row));
  }

  private static TryView tried(ResultSet row) throws SQLException {
    return new TryView(
        Columns.instant(row, "at"),
        row.getObject("status", Integer.class),
        row.getString("error"),
        row.getInt("duration_ms"),
        row.getString("response"));
  }
}
