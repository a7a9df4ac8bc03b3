package pledge.conversation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.access.Serving;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.Team;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.customer.CustomerData;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.routing.Routing;
import pledge.routing.Seat;

/** Handing a conversation on, back and over, and what the staff say about it among themselves. */
@RestController
@CustomerData
@RequestMapping("/api/conversations/{id}")
@Tag(name = "Conversations")
class TransferEndpoint {

  private static final int NOTE = 2_000;

  private final Conversations conversations;
  private final Transfers transfers;
  private final Notes notes;
  private final Routing routing;
  private final Teams teams;
  private final Staff staff;
  private final AuditTrail audit;
  private final Clock clock;

  TransferEndpoint(
      Conversations conversations,
      Transfers transfers,
      Notes notes,
      Routing routing,
      Teams teams,
      Staff staff,
      AuditTrail audit,
      Clock clock) {
    this.conversations = conversations;
    this.transfers = transfers;
    this.notes = notes;
    this.routing = routing;
    this.teams = teams;
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param person null leaves it to the team's queue
   * @param note what the next one must know; without it and without a record the hand-over counts
   *     as broken (authority.handover)
   */
  record Transfer(
      @NotNull UUID team, @Nullable UUID person, @NotNull @Size(max = NOTE) String note) {}

  record Return(@NotNull @Size(min = 1, max = NOTE) String why) {}

  record NewNote(@NotNull UUID clientId, @NotNull @Size(max = NOTE) String text) {}

  record NoteList(List<Notes.NoteView> items, Instant now) {}

  /** Where a conversation can go: every team, and the people of it who are there. */
  record Target(
      UUID team, String nameZh, String nameEn, boolean there, List<TargetPerson> people) {}

  /**
   * @param places how many more this person can take on this channel; 0 can't be chosen
   */
  record TargetPerson(UUID id, String name, String state, int places) {}

  record TargetList(List<Target> items, Instant now) {}

  @GetMapping("/targets")
  @Operation(summary = "The teams and people this conversation can be handed to now")
  @Serving
  TargetList targets(StaffMember me, @PathVariable UUID id) {
    var seen = visible(me, id);
    var now = clock.instant();
    return new TargetList(
        teams.all(me.brand()).stream().map(team -> target(team, seen, now)).toList(), now);
  }

  private Target target(Team team, Conversations.Brief seen, Instant now) {
    var present = routing.present(List.of(team.id()));
    var names = staff.names(present.stream().map(Seat::staff).toList());
    return new Target(
        team.id().value(),
        team.nameZh(),
        team.nameEn(),
        routing.receives(seen.brand(), team.id(), seen.channel(), now),
        present.stream()
            .filter(seat -> !seat.staff().equals(seen.owner()))
            .map(seat ->
                new TargetPerson(
                    seat.staff().value(),
                    names.getOrDefault(seat.staff(), ""),
                    seat.state().word(),
                    seat.hasPlace(seen.channel()) ? seat.capacity() - seat.load() : 0))
            .toList());
  }

  @PostMapping("/transfer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary =
          "Hands the conversation to a person or a team's queue with everything in it; the customer is told (authority.handover). 409 when nobody there could answer for it (solve.cross-owner)")
  @Serving
  void transfer(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Transfer wish) {
    var seen = visible(me, id);
    var team =
        teams
            .find(new TeamId(wish.team()))
            .filter(it -> it.brand().equals(me.brand()))
            .orElseThrow(() -> new BadInput("team", "is not a team of the brand"));
    var to = wish.person();
    if (to != null
        && teams.members(team.id()).stream().noneMatch(place -> place.staff().value().equals(to))) {
      throw new BadInput("person", "is not in this team");
    }
    var note = PlainText.optional("note", wish.note(), NOTE);
    transfers
        .transfer(
            seen,
            new Transfers.Wish(team, to == null ? null : new StaffId(to), note),
            me,
            clock.instant())
        .orThrow();
    audit.record(me, "conversation.transfer", "conversation", id.toString(), team.code());
  }

  @PostMapping("/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Sends a conversation that came to the wrong desk one step back (intake.route)")
  @Serving
  void back(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Return wish) {
    var seen = visible(me, id);
    transfers
        .back(seen, PlainText.required("why", wish.why(), NOTE), me, clock.instant())
        .orThrow();
    audit.record(me, "conversation.return", "conversation", id.toString(), null);
  }

  @PostMapping("/take-over")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary =
          "Takes the conversation out of another's hands or the queue, for who leads its team; puts an absent supervisor on busy first")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER})
  void takeOver(StaffMember me, @PathVariable UUID id) {
    var seen = visible(me, id);
    transfers.takeOver(seen, me, clock.instant()).orThrow();
    audit.record(me, "conversation.take-over", "conversation", id.toString(), null);
  }

  @GetMapping("/notes")
  @Operation(summary = "What the staff said about it among themselves, oldest first")
  @Serving
  NoteList notes(StaffMember me, @PathVariable UUID id) {
    return new NoteList(notes.of(visible(me, id).id()), clock.instant());
  }

  @PostMapping("/notes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary =
          "Leaves a note that no customer sees; from who leads the team it is a whisper to the owner. A retry with the same clientId changes nothing")
  @Serving
  void note(StaffMember me, @PathVariable UUID id, @Valid @RequestBody NewNote wish) {
    var seen = visible(me, id);
    var kind =
        Transfers.leads(seen, me) && !me.id().equals(seen.owner())
            ? Notes.Kind.WHISPER
            : Notes.Kind.NOTE;
    notes.add(
        wish.clientId(),
        seen.id(),
        kind,
        me,
        PlainText.required("text", wish.text(), NOTE),
        clock.instant());
  }

  private Conversations.Brief visible(StaffMember me, UUID id) {
    return conversations
        .find(new ConversationId(id), me)
        .orElseThrow(() -> new NotFound("conversation"));
  }
}
