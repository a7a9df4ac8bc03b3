package pledge.standard;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.platform.BadInput;

/** China's holidays and make-up working days, a year at a time. */
@RestController
class SpecialDaysEndpoint {

  private final SpecialDays specialDays;
  private final CalendarEnd calendarEnd;
  private final TransactionTemplate transactions;
  private final AuditTrail audit;
  private final Clock clock;

  SpecialDaysEndpoint(
      SpecialDays specialDays,
      CalendarEnd calendarEnd,
      TransactionTemplate transactions,
      AuditTrail audit,
      Clock clock) {
    this.specialDays = specialDays;
    this.calendarEnd = calendarEnd;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param working a make-up working day (调休); otherwise a day off
   */
  record Day(@NotNull LocalDate day, boolean working, @NotBlank @Size(max = 100) String name) {}

  record Days(@NotNull @Size(max = 366) List<@Valid @NotNull Day> items) {}

  record View(int year, List<SpecialDay> items, CalendarEnd.View calendarEnds) {}

  @Allowed(anyStaff = true)
  @Operation(summary = "Holidays and make-up working days of a year, and until when they are known")
  @GetMapping("/api/standard/special-days")
  View get(@RequestParam @Min(2000) @Max(2100) int year) {
    return view(year);
  }

  @Allowed(staff = {Role.ADMINISTRATOR, Role.MANAGER})
  @Operation(
      summary = "Replace a year's holidays and make-up working days",
      description =
          "Clocks already running keep their due time; later ones count with the new days.")
  @PutMapping("/api/standard/special-days")
  View put(
      StaffMember who,
      @RequestParam @Min(2000) @Max(2100) int year,
      @Valid @RequestBody Days days) {
    transactions.executeWithoutResult(status -> {
      try {
        specialDays.replace(
            SpecialDays.CHINA,
            year,
            days.items().stream()
                .map(it -> new SpecialDay(it.day(), it.working(), it.name()))
                .toList());
      } catch (IllegalArgumentException e) {
        throw new BadInput("items", String.valueOf(e.getMessage()));
      }
      audit.record(
          who,
          "standard.special-days",
          "special-days",
          Integer.toString(year),
          days.items().size() + " days");
    });
    return view(year);
  }

  private View view(int year) {
    return new View(year, specialDays.of(SpecialDays.CHINA, year), calendarEnd.at(clock.instant()));
  }
}
