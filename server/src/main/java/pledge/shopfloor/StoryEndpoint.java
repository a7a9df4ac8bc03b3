package pledge.shopfloor;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.platform.Columns;
import pledge.platform.NotFound;

/** What happened on one visit, act by act: the evidence its verdicts rest on. */
@RestController
@CustomerData
class StoryEndpoint {

  private final JdbcClient jdbc;
  private final ShopFloor floor;
  private final Staff staff;

  StoryEndpoint(JdbcClient jdbc, ShopFloor floor, Staff staff) {
    this.jdbc = jdbc;
    this.floor = floor;
    this.staff = staff;
  }

  private record Told(
      UUID id,
      ActKind kind,
      Instant at,
      Instant deviceAt,
      Instant arrivedAt,
      @Nullable UUID person,
      @Nullable String machine,
      @Nullable String sku) {}

  /**
   * An act.
   *
   * @param at when it happened, the device's clock put right: what is judged
   * @param deviceAt when by the device's clock
   * @param arrivedAt when it was heard of
   * @param person who did it; null when a machine saw it
   */
  @Schema(name = "StoryAct")
  record StoryAct(
      UUID id,
      ActKind kind,
      Instant at,
      Instant deviceAt,
      Instant arrivedAt,
      @Nullable String person,
      @Nullable String machine,
      @Nullable String sku) {}

  @Schema(name = "VisitStory")
  record VisitStory(UUID id, UUID shop, List<StoryAct> acts) {}

  @GetMapping("/api/shop-visits/{visit}")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "A visit's acts in the order in which they happened, with both clocks",
      description = "For those who work in its shop, and managers. What guests said isn't told.")
  VisitStory story(StaffMember me, @PathVariable UUID visit) {
    var shop =
        jdbc.sql("select shop from shopfloor.visit where id = :id and brand = :brand")
            .param("id", visit)
            .param("brand", me.brand().value())
            .query(UUID.class)
            .optional()
            .map(id -> floor.shop(id, me))
            .orElseThrow(() -> new NotFound("visit"));
    var acts = acts(visit);
    var names =
        staff.names(
            acts.stream()
                .flatMap(act -> Stream.ofNullable(act.person()))
                .map(StaffId::new)
                .distinct()
                .toList());
    return new VisitStory(
        visit,
        shop.id().value(),
        acts.stream()
            .map(act ->
                new StoryAct(
                    act.id(),
                    act.kind(),
                    act.at(),
                    act.deviceAt(),
                    act.arrivedAt(),
                    act.person() == null ? null : names.get(new StaffId(act.person())),
                    act.machine(),
                    act.sku()))
            .toList());
  }

  private List<Told> acts(UUID visit) {
    return jdbc.sql(
            """
            select id, kind, at, device_at, arrived_at, person, machine, sku
            from shopfloor.act where visit = :visit order by at, id
            """)
        .param("visit", visit)
        .query((row, n) ->
            new Told(
                Columns.uuid(row, "id"),
                ActKind.of(row.getString("kind")),
                Columns.instant(row, "at"),
                Columns.instant(row, "device_at"),
                Columns.instant(row, "arrived_at"),
                Columns.uuidOrNull(row, "person"),
                row.getString("machine"),
                row.getString("sku")))
        .list();
  }
}
