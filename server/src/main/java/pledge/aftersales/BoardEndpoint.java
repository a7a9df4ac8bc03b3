package pledge.aftersales;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.ANALYST;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.Brands;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.aftersales.Request.State;
import pledge.aftersales.rule.Kind;
import pledge.customer.CustomerData;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.BadInput;
import pledge.store.ShopId;
import pledge.ticket.Ticket;
import pledge.ticket.Tickets;

/** The after-sales board: what is to be done next, and why goods come back. */
@RestController
@CustomerData
@Tag(name = "After-sales")
class BoardEndpoint {

  private final RequestRows rows;
  private final RequestFigures figures;
  private final Tickets tickets;
  private final Commitments commitments;
  private final Staff staff;
  private final Brands brands;
  private final AuditTrail audit;
  private final Clock clock;

  BoardEndpoint(
      RequestRows rows,
      RequestFigures figures,
      Tickets tickets,
      Commitments commitments,
      Staff staff,
      Brands brands,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.figures = figures;
    this.tickets = tickets;
    this.commitments = commitments;
    this.staff = staff;
    this.brands = brands;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param ticketNumber for people
   * @param owner who has the ticket, by name; null: nobody yet
   * @param dueAt by when refund or dispatch is promised; null while nothing is
   * @param dueSince since when that promise runs, and {@code warnAt} from when its end is close
   * @param pays what goes back, in minor units; null while nothing does
   */
  @Schema(name = "AftersalesBrief")
  record Brief(
      UUID id,
      UUID ticket,
      String ticketNumber,
      @Nullable String owner,
      String order,
      String name,
      int quantity,
      Kind kind,
      String reason,
      State state,
      boolean eligible,
      @Nullable UUID shop,
      @Nullable Instant dueAt,
      @Nullable Instant dueSince,
      @Nullable Instant warnAt,
      @Nullable Long pays,
      Instant askedAt) {}

  /**
   * @param next hand it back as {@code after} to read on; null at the end
   */
  @Schema(name = "AftersalesPage")
  record Page(List<Brief> items, @Nullable UUID next, Instant now) {}

  @GetMapping("/api/aftersales")
  @Operation(
      summary =
          "Requests of the tickets I may see: those still to be done by their next due promise, or all",
      description =
          """
          `open` (default true) leaves out what has ended and sorts by the promise that is due first, those without one behind;
          without it the newest come first. `state`, `kind`, `reason` (codes), `shop` (whose counter) and `mine` (of tickets I have) narrow
          it. 400 for an unknown state or kind.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AGENT, EXPERT, AFTERSALES, COMPLAINT_OFFICER, CLERK})
  Page list(
      StaffMember me,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(required = false) @Nullable @Size(max = 20) String state,
      @RequestParam(required = false) @Nullable @Size(max = 20) String kind,
      @RequestParam(required = false) @Nullable @Size(max = 40) String reason,
      @RequestParam(required = false) @Nullable UUID shop,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var wanted =
        new RequestRows.Wanted(
            open,
            state == null ? null : one("state", state, State.values(), State::word),
            kind == null ? null : one("kind", kind, Kind.values(), Kind::word),
            reason,
            shop == null ? null : new ShopId(shop));
    var found = rows.page(me.brand(), wanted, tickets.rights(me), mine, after, limit + 1);
    var page = found.stream().limit(limit).toList();
    var theirs = tickets.those(page.stream().map(Request::ticket).distinct().toList(), me);
    audit.record(me, "aftersales.list", "brand", me.brand().value(), page.size() + " found");
    var next = found.size() > limit ? page.getLast().id() : null;
    return new Page(briefs(page, theirs), next, clock.instant());
  }

  private static <T> T one(String field, String word, T[] values, Function<T, String> words) {
    return Arrays.stream(values)
        .filter(value -> words.apply(value).equals(word))
        .findFirst()
        .orElseThrow(() -> new BadInput(field, "is one of those the requests show"));
  }

  private List<Brief> briefs(List<Request> requests, List<Ticket> theirs) {
    var byId = theirs.stream().collect(Collectors.toMap(Ticket::id, it -> it, (one, same) -> one));
    var names =
        staff.names(
            theirs.stream().map(Ticket::owner).filter(Objects::nonNull).distinct().toList());
    var clocks =
        commitments.openOf(
            requests.stream().filter(it -> it.dueAt() != null).map(Request::work).toList());
    return requests.stream()
        .map(request -> {
          var ticket = Objects.requireNonNull(byId.get(request.ticket()));
          StaffId owner = ticket.owner();
          var clock =
              clocks.getOrDefault(request.work(), List.of()).stream()
                  .filter(it -> it.clause().equals(StepClock.CLAUSE))
                  .findFirst();
          return new Brief(
              request.id(),
              request.ticket().value(),
              ticket.number(),
              owner == null ? null : names.get(owner),
              request.orderNumber(),
              request.name(),
              request.quantity(),
              request.kind(),
              request.reason(),
              request.state(),
              request.ruling().eligible(),
              request.shop() == null ? null : request.shop().value(),
              request.dueAt(),
              clock.map(Commitment::startedAt).orElse(null),
              clock.map(Commitment::warnAt).orElse(null),
              request.pays(),
              request.askedAt());
        })
        .toList();
  }

  /**
   * @param from the first day, by the brand's calendar
   * @param to the last one
   */
  @Schema(name = "AftersalesFigures")
  record FiguresView(LocalDate from, LocalDate to, List<RequestFigures.OfReason> reasons) {}

  @GetMapping("/api/aftersales/figures")
  @Operation(
      summary = "Why goods came back: requests, pieces, refusals and money by reason and kind",
      description =
          """
          Of requests asked for between the days `from` and `to`, both counted, in the brand's zone; at most 366 days. `shop`: at its
          counter only. Amounts in minor units of the brand's currency. 400 for days the wrong way round.\
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, AFTERSALES, ANALYST})
  FiguresView figures(
      StaffMember me,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable UUID shop) {
    if (from.isAfter(to)
        || from.plusDays(366).isBefore(to)
        || from.getYear() < 2000
        || to.getYear() > 2999) {
      throw new BadInput("from", "lies at most 366 days before `to`, not after it");
    }
    var zone = brands.find(me.brand()).orElseThrow().zone();
    return new FiguresView(
        from,
        to,
        figures.reasons(
            me.brand(),
            from.atStartOfDay(zone).toInstant(),
            to.plusDays(1).atStartOfDay(zone).toInstant(),
            shop == null ? null : new ShopId(shop)));
  }
}
