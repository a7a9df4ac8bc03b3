package pledge.store;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.standard.BusinessCalendar;

/** A shop's hours, people and closures, for managers. */
@RestController
@RequestMapping("/api/shops/{id}")
class ShopKeepingEndpoint {

  private static final Duration LONGEST = Duration.ofDays(366);

  /** So long afterwards a closure may be told of; the same as for what a phone tells late. */
  private static final Duration BACKDATED = Duration.ofHours(72);

  private final ShopKeeping keeping;
  private final Shops shops;
  private final Staff staff;
  private final Clock clock;

  ShopKeepingEndpoint(ShopKeeping keeping, Shops shops, Staff staff, Clock clock) {
    this.keeping = keeping;
    this.shops = shops;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * @param spans half-open, such as {@code 09:00-12:30}; the end may be 24:00; none: closed
   */
  @Schema(name = "ShopDayHours")
  record DayHours(
      @NotNull @Min(1) @Max(7) Integer weekday,
      @NotNull @Size(max = 6) List<@NotNull @Size(max = 11) String> spans) {}

  /**
   * @param week weekdays by number, 1 is Monday; one that isn't named is closed
   */
  @Schema(name = "ShopHours")
  record HoursBody(@NotNull @Size(max = 7) List<@Valid @NotNull DayHours> week) {}

  @PutMapping("/hours")
  @Operation(
      summary =
          "Sets the shop's weekly hours in its own zone; what clocks it answers for have left counts by them at once")
  @Allowed(staff = {Role.MANAGER, Role.ADMINISTRATOR})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hours(StaffMember me, @PathVariable UUID id, @Valid @RequestBody HoursBody body) {
    keeping.hours(me, id, hours(body), clock.instant());
  }

  private static OpeningHours hours(HoursBody body) {
    var week = new EnumMap<DayOfWeek, List<OpeningHours.Span>>(DayOfWeek.class);
    try {
      for (var day : body.week()) {
        if (week.put(DayOfWeek.of(day.weekday()), spans(day.spans())) != null) {
          throw new BadInput("week", "names a weekday twice");
        }
      }
      if (week.values().stream().allMatch(List::isEmpty)) {
        throw new BadInput("week", "must open at least once");
      }
      return new OpeningHours(week);
    } catch (IllegalArgumentException e) {
      throw new BadInput("week", "holds no hours like 09:00-12:30 that don't overlap");
    }
  }

  private static List<OpeningHours.Span> spans(List<String> written) {
    return written.stream()
        .map(BusinessCalendar.Span::parse)
        .map(span -> new OpeningHours.Span(span.fromMinute(), span.toMinute()))
        .toList();
  }

  @Schema(name = "ShopPeople")
  record PeopleBody(@NotNull @Size(max = 500) Set<@NotNull UUID> people) {}

  @PutMapping("/people")
  @Operation(summary = "Sets who works in the shop; a person may work in several")
  @Allowed(staff = {Role.MANAGER, Role.ADMINISTRATOR})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void people(StaffMember me, @PathVariable UUID id, @Valid @RequestBody PeopleBody body) {
    var people = body.people().stream().map(StaffId::new).collect(Collectors.toSet());
    keeping.people(me, id, people, staff.all(me.brand()).stream().map(StaffMember::id).toList());
  }

  /**
   * @param id chosen by the caller; a repeat with the same changes nothing
   * @param from when it closes; null: now. A manager may say up to 72 hours afterwards that it was
   *     closed; what a clerk says counts from now on
   * @param to when its hours count again, at most a year later
   */
  @Schema(name = "ShopClosure")
  record ClosureBody(
      @NotNull UUID id,
      @Nullable Instant from,
      @NotNull Instant to,
      @NotNull @Size(max = 200) String reason) {}

  @PostMapping("/closures")
  @Operation(
      summary =
          "Closes the shop for a while, for stock-taking say: the clocks it answers for wait until it is open again",
      description =
          """
          Running clocks are due later by as much of the closure as lies in their time, at once, with
          the reason in their history. A broken clock stays broken, unless a manager says
          afterwards from when on the shop was closed: then verdicts that fell only because it was are
          put right. Repeating it with the same id is harmless.\
          """)
  @Allowed(staff = {Role.MANAGER, Role.ADMINISTRATOR, Role.CLERK})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(StaffMember me, @PathVariable UUID id, @Valid @RequestBody ClosureBody body) {
    own(me, id);
    var now = clock.instant();
    var from = from(me, body.from(), now);
    if (!body.to().isAfter(from) || body.to().isAfter(from.plus(LONGEST))) {
      throw new BadInput("to", "must lie after the beginning, at most a year");
    }
    keeping.close(
        me,
        id,
        new Closure(body.id(), from, body.to(), PlainText.required("reason", body.reason(), 200)),
        now);
  }

  /** Who is measured by a shop's clocks can't turn them back. */
  private static Instant from(StaffMember me, @Nullable Instant said, Instant now) {
    if (said == null || said.isBefore(now) && !any(me)) {
      return now;
    }
    if (said.isBefore(now.minus(BACKDATED))) {
      throw new BadInput("from", "may lie at most 72 hours back");
    }
    return said;
  }

  private static boolean any(StaffMember me) {
    return me.is(Role.MANAGER) || me.is(Role.ADMINISTRATOR);
  }

  /** A clerk closes the shops they work in, a manager any. */
  private void own(StaffMember me, UUID shop) {
    if (!any(me) && !shops.of(me.id()).contains(new ShopId(shop))) {
      throw new NotFound("shop");
    }
  }

  @DeleteMapping("/closures/{closure}")
  @Operation(summary = "Opens the shop again: what is left of a closure falls away")
  @Allowed(staff = {Role.MANAGER, Role.ADMINISTRATOR, Role.CLERK})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reopen(StaffMember me, @PathVariable UUID id, @PathVariable UUID closure) {
    own(me, id);
    keeping.reopen(me, id, closure, clock.instant());
  }
}
