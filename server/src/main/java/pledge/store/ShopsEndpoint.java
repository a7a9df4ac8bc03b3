package pledge.store;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;

/** The brand's shops, for everybody of the staff: what customers may be told. */
@RestController
class ShopsEndpoint {

  private final Shops shops;
  private final ShopTimes times;
  private final Staff staff;
  private final Clock clock;

  ShopsEndpoint(Shops shops, ShopTimes times, Staff staff, Clock clock) {
    this.shops = shops;
    this.times = times;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * @param closures whiles in which it is or will be closed though its hours say open
   * @param openNow whether it is open at {@code now}
   * @param opensAt when it opens next; {@code now} while open, null when it never does
   */
  @Schema(name = "Shop")
  record ShopView(
      ShopId id,
      String code,
      String name,
      String region,
      String street,
      String phone,
      String zone,
      List<Day> hours,
      List<ShopPerson> people,
      List<Closure> closures,
      boolean openNow,
      @Nullable Instant opensAt) {}

  /**
   * @param weekday 1 is Monday
   */
  @Schema(name = "ShopDay")
  record Day(int weekday, List<OpenSpan> spans) {}

  /** Half-open, {@code HH:mm}; the end of the day is {@code 24:00}. */
  @Schema(name = "ShopSpan")
  record OpenSpan(String from, String to) {}

  record ShopPerson(StaffId id, String name) {}

  record ShopList(List<ShopView> items, Instant now) {}

  @GetMapping("/api/shops")
  @Allowed(anyStaff = true)
  @Operation(summary = "The brand's shops with hours and people")
  ShopList shops(StaffMember who) {
    var now = clock.instant();
    var all = shops.all(who.brand());
    var names =
        staff.names(all.stream().flatMap(shop -> shop.people().stream()).distinct().toList());
    var ahead = times.ahead(all.stream().map(shop -> shop.id().value()).toList(), now);
    return new ShopList(
        all.stream()
            .map(shop -> view(shop, names, ahead.getOrDefault(shop.id().value(), List.of()), now))
            .toList(),
        now);
  }

  private static ShopView view(
      Shop shop, Map<StaffId, String> names, List<Closure> closures, Instant now) {
    var closed = closures.stream().filter(it -> !it.from().isAfter(now)).findFirst();
    var from = closed.map(Closure::to).orElse(now);
    return new ShopView(
        shop.id(),
        shop.code(),
        shop.name(),
        shop.region(),
        shop.street(),
        shop.phone(),
        shop.zone().getId(),
        Arrays.stream(DayOfWeek.values()).map(day -> day(shop.hours(), day)).toList(),
        shop.people().stream()
            .map(id -> new ShopPerson(id, names.getOrDefault(id, "")))
            .sorted(Comparator.comparing(ShopPerson::name))
            .toList(),
        closures,
        closed.isEmpty() && shop.hours().isOpen(now, shop.zone()),
        shop.hours().nextOpen(from, shop.zone()).orElse(null));
  }

  private static Day day(OpeningHours hours, DayOfWeek day) {
    return new Day(
        day.getValue(),
        hours.week().getOrDefault(day, List.of()).stream()
            .map(span -> new OpenSpan(clock(span.from()), clock(span.to())))
            .toList());
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
