package pledge.ticket.watch;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.access.Unaudited;
import pledge.customer.CustomerData;
import pledge.ledger.ClockView.Named;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/** Watching tickets, and what is new on those one watches. */
@RestController
@CustomerData
@Tag(name = "Watching")
class WatchEndpoint {

  private final Watching watching;
  private final WatchRows rows;
  private final Tickets tickets;
  private final Staff staff;
  private final Clock clock;

  WatchEndpoint(Watching watching, WatchRows rows, Tickets tickets, Staff staff, Clock clock) {
    this.watching = watching;
    this.rows = rows;
    this.tickets = tickets;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * @param watching whether I do
   * @param items who watches it and may see it, the longest watching first
   */
  @Schema(name = "Watchers")
  record Watchers(boolean watching, List<Named> items) {}

  @GetMapping("/api/tickets/{id}/watchers")
  @Operation(summary = "Who watches the ticket")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Watchers watchers(StaffMember me, @PathVariable UUID id) {
    return of(tickets.seen(new TicketId(id), me), me);
  }

  @Transactional
  @PutMapping("/api/tickets/{id}/watch")
  @Operation(
      summary =
          "I watch the ticket: I am told of customer's words, state, owner, tier and clocks; the same again"
              + " changes nothing")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Watchers watch(StaffMember me, @PathVariable UUID id) {
    var ticket = tickets.seen(new TicketId(id), me);
    watching.watch(ticket, me, clock.instant());
    return of(ticket, me);
  }

  @Transactional
  @DeleteMapping("/api/tickets/{id}/watch")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "I no longer watch the ticket; also one that I may no longer see")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  void unwatch(StaffMember me, @PathVariable UUID id) {
    watching.unwatch(new TicketId(id), me);
  }

  private Watchers of(Ticket ticket, StaffMember me) {
    var all = rows.of(ticket.id());
    var people = staff.find(all);
    var those =
        all.stream()
            .map(people::get)
            .filter(Objects::nonNull)
            .filter(person -> tickets.find(ticket.id(), person).isPresent())
            .map(person -> new Named(person.id().value(), person.name()))
            .toList();
    return new Watchers(all.contains(me.id()), those);
  }

  // --- what is new ------------------------------------------------------------------------------

  /**
   * What happened on a ticket since I last looked, gathered.
   *
   * @param kinds {@code customer}, {@code state}, {@code owner}, {@code tier}, {@code type}, {@code
   *     clock} (broken), {@code warned}
   * @param count how many things
   * @param at when the last of them happened
   */
  @Schema(name = "WatchedNews")
  record News(
      UUID ticket,
      String number,
      String title,
      TicketState state,
      Set<String> kinds,
      int count,
      Instant at) {}

  @Schema(name = "WatchedNewsList")
  record NewsList(List<News> items, Instant now) {}

  @GetMapping("/api/watched")
  @Operation(
      summary =
          "What others, customers and clocks did on the tickets I watch, one line a ticket, the latest first;"
              + " at most 100")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  NewsList news(StaffMember me) {
    var news = rows.news(me.id());
    var seen =
        tickets.those(news.stream().map(WatchRows.News::ticket).toList(), me).stream()
            .collect(Collectors.toMap(Ticket::id, Function.identity()));
    return new NewsList(
        news.stream()
            .flatMap(line -> Stream.ofNullable(seen.get(line.ticket())).map(it -> view(line, it)))
            .toList(),
        clock.instant());
  }

  private static News view(WatchRows.News line, Ticket ticket) {
    return new News(
        ticket.id().value(),
        ticket.number(),
        ticket.title(),
        ticket.state(),
        line.kinds(),
        line.entries(),
        line.at());
  }

  /**
   * @param upTo the last entry of the timeline that I have seen
   */
  @Schema(name = "WatchedUpTo")
  record SeenBody(@NotNull @Min(0) Integer upTo) {}

  @Unaudited("a bookmark of one's own")
  @Transactional
  @PutMapping("/api/tickets/{id}/watch/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "I have looked at the ticket up to this entry; nothing when I don't watch it")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  void seen(StaffMember me, @PathVariable UUID id, @Valid @RequestBody SeenBody body) {
    rows.seen(new TicketId(id), me.id(), body.upTo());
  }

  /**
   * @param upTo the {@code now} of the list that I have read
   */
  @Schema(name = "WatchedAllUpTo")
  record AllSeenBody(@NotNull Instant upTo) {}

  @Unaudited("a bookmark of one's own")
  @Transactional
  @PutMapping("/api/watched/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "I know everything that happened up to then on the tickets I watch")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  void allSeen(StaffMember me, @Valid @RequestBody AllSeenBody body) {
    rows.allSeen(me.id(), body.upTo());
  }
}
