package pledge.customer;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.ANALYST;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.customer.CustomerSearch.Clue;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.platform.RefusedException;

/** Customers as staff find, see and open them. */
@RestController
@CustomerData
class CustomersEndpoint {

  private static final int PAGE = 50;

  private final CustomerSearch search;
  private final Privacy privacy;
  private final Leaks leaks;
  private final AuditTrail audit;
  private final Clock clock;

  CustomersEndpoint(
      CustomerSearch search, Privacy privacy, Leaks leaks, AuditTrail audit, Clock clock) {
    this.search = search;
    this.privacy = privacy;
    this.leaks = leaks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param next hand it back as {@code after} to read on; null at the end
   */
  record CustomerPage(List<CustomerView> items, @Nullable UUID next) {}

  @GetMapping("/api/customers")
  @Allowed(
      staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK, ANALYST})
  @Operation(
      summary = "Find customers of the brand, masked",
      description =
          """
          `q` is a whole phone number, its last four digits, a member number or the beginning of a
          name. Without `q` those who steer leaf through, the newest first; everybody else gets an
          empty list. What the asker's roles may not look by finds nothing. Recorded in the audit
          trail.\
          """)
  CustomerPage find(
      StaffMember who,
      @RequestParam(defaultValue = "") @Size(max = 80) String q,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "" + PAGE) @Min(1) @Max(200) int limit) {
    var rights = Rights.of(who);
    var clue = clue(PlainText.optional("q", q, 80));
    boolean may =
        switch (clue) {
          case Clue.Nobody() -> rights.browse();
          case Clue.MemberNumber(String number) -> true;
          case Clue.Phone(String number) -> rights.byPhone();
          case Clue.LastFour(String digits) -> rights.byName();
          case Clue.Name(String beginning) -> rights.byName();
        };
    if (!may) {
      return new CustomerPage(List.of(), null);
    }
    leaks
        .suspension(who)
        .ifPresent(refusal -> {
          throw new RefusedException(refusal);
        });
    var found = search.find(who.brand(), clue, after, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    audit.record(
        who,
        "customer.search",
        "brand",
        who.brand().value(),
        clue.getClass().getSimpleName() + ", " + page.size() + " shown");
    leaks
        .seen(who, Leaks.Kind.LISTED, page.stream().map(CustomerView::id).toList(), clock.instant())
        .ifPresent(refusal -> {
          throw new RefusedException(refusal);
        });
    return new CustomerPage(page, found.size() > limit ? page.getLast().id().value() : null);
  }

  /** Member numbers begin with letters and hold digits; that tells them from names and phones. */
  private static Clue clue(String q) {
    var text = Normalizer.normalize(q, Normalizer.Form.NFKC).strip();
    if (text.isEmpty()) {
      return new Clue.Nobody();
    }
    if (text.matches("[0-9]{4}")) {
      return new Clue.LastFour(text);
    }
    if (text.matches("[A-Za-z]{1,8}-?[0-9]{2,20}")) {
      return new Clue.MemberNumber(text.toUpperCase(Locale.ROOT));
    }
    return Handle.phoneNumber(text).<Clue>map(Clue.Phone::new).orElseGet(() -> new Clue.Name(text));
  }

  @GetMapping("/api/customers/{id}")
  @Allowed(
      staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK, ANALYST},
      scope = "customers:read")
  @Operation(summary = "One customer, masked; the look is recorded")
  CustomerView show(Actor who, @PathVariable UUID id) {
    return privacy
        .look(who, new CustomerId(id), "profile")
        .orElseThrow(() -> new NotFound("customer"));
  }

  /**
   * @param why from a short list; {@code other}, also when left out, needs words in {@code reason}
   */
  record Opening(
      @NotNull Field field, Privacy.@Nullable Why why, @Nullable @Size(max = 500) String reason) {}

  record Opened(String value) {}

  @PostMapping("/api/customers/{id}/reveal")
  @Allowed(
      staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK, ANALYST})
  @Operation(
      summary = "Open one masked field, for a reason",
      description =
          """
          409 with clause `customer.privacy` when the asker's roles work with masked data only or no
          reason is given, `suspended` with clause `customer.leak` after too many; both the opening
          and the refusal are recorded. 404 when the field isn't known of this customer.\
          """)
  Opened open(StaffMember who, @PathVariable UUID id, @Valid @RequestBody Opening opening) {
    if (opening.why() == null && opening.reason() == null) {
      throw new BadInput("why", "say why");
    }
    return new Opened(
        privacy
            .open(
                who,
                new CustomerId(id),
                opening.field(),
                Objects.requireNonNullElse(opening.why(), Privacy.Why.OTHER),
                PlainText.optional("reason", Objects.requireNonNullElse(opening.reason(), ""), 500),
                clock.instant())
            .orThrow());
  }
}
