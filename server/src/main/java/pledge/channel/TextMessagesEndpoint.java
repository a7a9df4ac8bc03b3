package pledge.channel;

import static pledge.access.Role.ADMINISTRATOR;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.Masked;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/** The text messages of a brand and what became of them. */
@RestController
@CustomerData
@Tag(name = "Text messages")
class TextMessagesEndpoint {

  /**
   * Text messages, the latest first.
   *
   * @param gateway who carries them now: {@code local} when they are recorded and not sent
   * @param sign what stands in front of each
   * @param failingSince since when the gateway hasn't worked, null while it does
   */
  @Schema(name = "TextMessagePage")
  record Page(
      List<TextMessageView> items,
      @Nullable String next,
      String gateway,
      String sign,
      @Nullable Instant failingSince,
      Instant now) {}

  /**
   * A text message.
   *
   * @param phone masked; null once the person was erased
   * @param text null once the person was erased; where a link leads to and six-figure codes aren't
   *     shown
   * @param parts how many messages it is on its way, sign and all
   * @param state {@code queued}, {@code sent} (the gateway took it), {@code delivered} or {@code
   *     failed}; {@code shown} while it was told in the chat and waits to be looked at there,
   *     {@code read} once it was: then none is sent
   * @param gateway who took it, null while nobody has
   * @param tries failed ones
   * @param error why the last try failed, a code
   * @param nextAt when it is tried next, while it waits; when it goes out unless it is looked at
   * @param settledAt when it was delivered, read or given up
   */
  @Schema(name = "TextMessage")
  record TextMessageView(
      UUID id,
      WorkRef work,
      @Nullable String phone,
      @Nullable String text,
      int parts,
      TextState state,
      @Nullable String gateway,
      int tries,
      @Nullable String error,
      Instant createdAt,
      @Nullable Instant nextAt,
      @Nullable Instant sentAt,
      @Nullable Instant settledAt) {}

  private final JdbcClient jdbc;
  private final TextGateway gateway;
  private final TextSettings settings;
  private final Brands brands;
  private final Clock clock;

  TextMessagesEndpoint(
      JdbcClient jdbc, TextGateway gateway, TextSettings settings, Brands brands, Clock clock) {
    this.jdbc = jdbc;
    this.gateway = gateway;
    this.settings = settings;
    this.brands = brands;
    this.clock = clock;
  }

  @Allowed(staff = {ADMINISTRATOR, MANAGER, SUPERVISOR})
  @Operation(
      summary =
          "The text messages of my brand, the latest first, and who carries them. Numbers are masked;"
              + " the links and six-figure codes in texts are the customer's own and are shown in a demo only")
  @GetMapping("/api/text-messages")
  Page list(
      StaffMember me,
      @RequestParam @Nullable @Pattern(regexp = "shown|read|queued|sent|delivered|failed")
          String state,
      @RequestParam @Nullable @Min(1) Long after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var brand = brands.get(me.brand());
    var rows =
        jdbc.sql(
                """
                select number, id, work_kind, work_id, phone, text, parts, state, gateway, failures, error,
                       created_at, next_at, sent_at, settled_at
                from channel.text_message
                where brand = :brand
                  and (:state::text is null or state = :state)
                  and (:after::bigint is null or number < :after)
                order by number desc
                limit :limit
                """)
            .param("brand", brand.id().value())
            .param("state", state)
            .param("after", after)
            .param("limit", limit + 1)
            .query((row, index) -> new Row(row.getLong("number"), view(row, brand.demo())))
            .list();
    var shown = rows.size() <= limit ? rows : rows.subList(0, limit);
    return new Page(
        shown.stream().map(Row::view).toList(),
        rows.size() <= limit ? null : String.valueOf(shown.getLast().number()),
        gateway.name(),
        settings.signOf(brand),
        failingSince(me),
        clock.instant());
  }

  private @Nullable Instant failingSince(StaffMember me) {
    return jdbc.sql(
            """
            select since from channel.outage
            where brand = :brand and channel = :channel and ended_at is null
            """)
        .param("brand", me.brand().value())
        .param("channel", Outages.SMS)
        .query((row, index) -> Columns.instant(row, "since"))
        .optional()
        .orElse(null);
  }

  private record Row(long number, TextMessageView view) {}

  private static TextMessageView view(ResultSet row, boolean demo) throws SQLException {
    var phone = row.getString("phone");
    var text = row.getString("text");
    return new TextMessageView(
        Columns.uuid(row, "id"),
        new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id")),
        phone.isEmpty() ? null : Masked.phone(phone),
        text.isEmpty() ? null : demo ? text : withoutKeys(text),
        row.getInt("parts"),
        TextState.of(row.getString("state")),
        row.getString("gateway"),
        row.getInt("failures"),
        row.getString("error"),
        Columns.instant(row, "created_at"),
        Columns.instantOrNull(row, "next_at"),
        Columns.instantOrNull(row, "sent_at"),
        Columns.instantOrNull(row, "settled_at"));
  }

  /** Whoever holds a customer's link, or the code of a pick-up, is the customer. */
  static String withoutKeys(String text) {
    return text.replaceAll("(https?://[^/\\s]+/)[^\\s，。；、）】]+", "$1…")
        .replaceAll("(?<![\\w-])[0-9]{6}(?![\\w-])", "••••••");
  }
}
