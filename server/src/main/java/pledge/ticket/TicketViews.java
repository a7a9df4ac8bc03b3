package pledge.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.Team;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.ledger.ClockView.Named;
import pledge.ledger.ClockViews;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.WorkRef;

/** Makes views of tickets: names and clocks for a whole page by one question each. */
@Component
class TicketViews {

  private final Staff staff;
  private final Teams teams;
  private final Customers customers;
  private final Commitments commitments;
  private final ClockViews clockViews;
  private final List<OwedElsewhere> elsewhere;

  TicketViews(
      Staff staff,
      Teams teams,
      Customers customers,
      Commitments commitments,
      ClockViews clockViews,
      List<OwedElsewhere> elsewhere) {
    this.staff = staff;
    this.teams = teams;
    this.customers = customers;
    this.commitments = commitments;
    this.clockViews = clockViews;
    this.elsewhere = List.copyOf(elsewhere);
  }

  /** One ticket with all its clocks, the ended ones too. */
  TicketView whole(Ticket ticket, Instant now) {
    var clocks =
        Stream.concat(Stream.of(ticket.work()), owed(List.of(ticket)).keySet().stream())
            .flatMap(work -> commitments.of(work).stream())
            .toList();
    return views(List.of(ticket), Map.of(ticket.work(), clocks), now).getFirst();
  }

  /** Tickets of a list, each with its open clocks. */
  List<TicketView> brief(List<Ticket> tickets, Instant now) {
    if (tickets.isEmpty()) {
      return List.of();
    }
    var owners = new HashMap<>(owed(tickets));
    tickets.forEach(ticket -> owners.put(ticket.work(), ticket.work()));
    Map<WorkRef, List<Commitment>> clocks = new HashMap<>();
    commitments.openOf(owners.keySet()).values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Commitment::dueAt))
        .filter(clock -> owners.containsKey(clock.work()))
        .forEach(clock ->
            clocks
                .computeIfAbsent(
                    Objects.requireNonNull(owners.get(clock.work())), work -> new ArrayList<>())
                .add(clock));
    return views(tickets, clocks, now);
  }

  /** The tickets' work items, by those of other rooms whose promises are theirs too. */
  private Map<WorkRef, WorkRef> owed(List<Ticket> tickets) {
    var ids = tickets.stream().map(Ticket::id).toList();
    Map<WorkRef, WorkRef> owners = new LinkedHashMap<>();
    elsewhere.forEach(room ->
        room.of(ids)
            .forEach((ticket, works) -> works.forEach(work -> owners.put(work, ticket.work()))));
    return owners;
  }

  private List<TicketView> views(
      List<Ticket> tickets, Map<WorkRef, List<Commitment>> clocks, Instant now) {
    Set<StaffId> people = new HashSet<>();
    Set<TeamId> groups = new HashSet<>();
    Set<CustomerId> buyers = new HashSet<>();
    for (var ticket : tickets) {
      add(people, ticket.owner());
      add(groups, ticket.team());
      add(buyers, ticket.customer());
      var step = ticket.nextStep();
      if (step != null) {
        add(people, step.owner());
        add(groups, step.team());
      }
    }
    var names = staff.names(people);
    var teamsById = teams.find(groups);
    var buyerNames = customers.names(buyers);
    Map<UUID, WorkRef> owners = new HashMap<>();
    clocks.forEach((work, some) -> some.forEach(clock -> owners.put(clock.id(), work)));
    var clockViewsOf =
        clockViews.of(clocks.values().stream().flatMap(Collection::stream).toList()).stream()
            .collect(Collectors.groupingBy(view -> Objects.requireNonNull(owners.get(view.id()))));
    return tickets.stream()
        .map(ticket -> {
          var step = ticket.nextStep();
          var told = ticket.outcome();
          var conversation = ticket.conversation();
          var customer = ticket.customer();
          return new TicketView(
              ticket.id().value(),
              ticket.number(),
              ticket.brand().value(),
              ticket.type(),
              ticket.tier(),
              ticket.state(),
              ticket.title(),
              ticket.channel(),
              customer == null
                  ? null
                  : new Named(customer.value(), buyerNames.getOrDefault(customer, "")),
              conversation == null ? null : conversation.value(),
              named(ticket.owner(), names),
              named(ticket.team(), teamsById),
              step == null
                  ? null
                  : new TicketView.Step(
                      step.text(),
                      step.due(),
                      named(step.owner(), names),
                      named(step.team(), teamsById)),
              told == null
                  ? null
                  : new TicketView.Told(told.text(), told.toldAt(), told.way().word()),
              ticket.fields(),
              ticket.createdAt(),
              ticket.solvedAt(),
              ticket.closedAt(),
              ticket.round(),
              ticket.version(),
              clockViewsOf.getOrDefault(ticket.work(), List.of()),
              ticket.rating(),
              now);
        })
        .toList();
  }

  /** Members of an entry's detail that may name a person. */
  static final List<String> OWNERS = List.of("from", "to");

  /** The people of a timeline: those who acted, and those a change names. */
  Map<UUID, Named> people(
      Collection<Timeline.Entry> entries, Collection<Map<String, Object>> details) {
    Set<StaffId> ids = new HashSet<>();
    entries.stream()
        .map(Timeline.Entry::who)
        .filter(Objects::nonNull)
        .forEach(who -> ids.add(new StaffId(who)));
    details.forEach(detail ->
        OWNERS.forEach(member -> {
          if (detail.get(member) instanceof String text) {
            id(text).ifPresent(owner -> ids.add(new StaffId(owner)));
          }
        }));
    return staff.names(ids).entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().value(),
                entry -> new Named(entry.getKey().value(), entry.getValue())));
  }

  /** An id, where the text is one: a change of state or tier has words in the same place. */
  static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static <T> void add(Set<T> set, @Nullable T value) {
    if (value != null) {
      set.add(value);
    }
  }

  private static @Nullable Named named(@Nullable StaffId id, Map<StaffId, String> names) {
    return id == null ? null : new Named(id.value(), names.getOrDefault(id, ""));
  }

  private static @Nullable Named named(@Nullable TeamId id, Map<TeamId, Team> teams) {
    if (id == null) {
      return null;
    }
    var team = teams.get(id);
    return new Named(id.value(), team == null ? "" : team.nameZh());
  }
}
