package pledge.ticket.view;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.access.Unaudited;
import pledge.customer.CustomerData;
import pledge.ledger.ClockView.Named;
import pledge.platform.BadInput;
import pledge.platform.PlainText;
import pledge.ticket.TicketFilter;

/** Views of the ticket list. Which tickets a view shows is asked of the list with its filter. */
@RestController
@CustomerData
@RequestMapping("/api/ticket-views")
@Tag(name = "Ticket views")
class ViewEndpoint {

  private final Views views;
  private final Staff staff;
  private final Clock clock;

  ViewEndpoint(Views views, Staff staff, Clock clock) {
    this.views = views;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * A view as screens read it.
   *
   * @param key of a shipped view its code, of a kept one its id
   * @param name null for a shipped one: screens have words for its code
   * @param owner who keeps it; null for a shipped one
   * @param gone what its filter names and there is no longer: {@code team}, {@code owner}, {@code
   *     type:<code>}, {@code tier:<code>}
   */
  @Schema(name = "TicketListView")
  record View(
      String key,
      @Nullable String name,
      TicketFilter filter,
      List<String> columns,
      SavedView.Shared shared,
      @Nullable UUID team,
      @Nullable Named owner,
      boolean mayEdit,
      int version,
      List<String> gone) {}

  @Schema(name = "TicketListViews")
  record All(List<View> items) {}

  @GetMapping
  @Operation(summary = "The views I have: shipped ones, my own, and those shared with me")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  All list(StaffMember me) {
    var all = views.of(me);
    var names =
        staff.names(
            all.stream()
                .map(Views.Choice::saved)
                .filter(Objects::nonNull)
                .map(SavedView::owner)
                .distinct()
                .toList());
    return new All(
        all.stream()
            .map(view -> {
              var saved = view.saved();
              return saved == null
                  ? new View(
                      view.key(),
                      null,
                      view.filter(),
                      view.columns(),
                      SavedView.Shared.NOBODY,
                      null,
                      null,
                      false,
                      0,
                      views.gone(view.filter(), me))
                  : view(saved, names.getOrDefault(saved.owner(), ""), me);
            })
            .toList());
  }

  private View view(SavedView saved, String owner, StaffMember me) {
    return new View(
        saved.id().toString(),
        saved.name(),
        saved.filter(),
        saved.columns(),
        saved.shared(),
        saved.team() == null ? null : saved.team().value(),
        new Named(saved.owner().value(), owner),
        views.mayEdit(saved, me),
        saved.version(),
        views.gone(saved.filter(), me));
  }

  private View view(SavedView saved, StaffMember me) {
    return view(saved, staff.names(List.of(saved.owner())).getOrDefault(saved.owner(), ""), me);
  }

  /**
   * @param unsolved how many of its tickets are still to be solved, counted up to 1,000; null where
   *     the view shows only what is solved
   */
  @Schema(name = "TicketViewCount")
  record Count(String key, @Nullable Integer unsolved) {}

  @Schema(name = "TicketViewCounts")
  record Counts(List<Count> items, Instant now) {}

  @GetMapping("/counts")
  @Operation(summary = "How many tickets of each of my views are still to be solved, up to 1,000")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Counts counts(StaffMember me) {
    var now = clock.instant();
    return new Counts(
        views.counts(me, now).entrySet().stream()
            .map(entry -> new Count(entry.getKey(), entry.getValue()))
            .toList(),
        now);
  }

  /**
   * @param id made by the client: a repeat with the same one keeps it once; of a change the view's
   * @param columns of due, customer, type, tier, state, owner, team, channel, created
   * @param version of a change: the one it was made on
   */
  @Schema(name = "TicketListViewBody")
  record Body(
      @NotNull UUID id,
      @NotNull @Size(max = 60) String name,
      @NotNull TicketFilter filter,
      @Nullable @Size(max = 9) List<@NotNull String> columns,
      SavedView.@Nullable Shared shared,
      @Nullable UUID team,
      @Nullable Integer version) {

    Views.Wish wish() {
      var chosen = columns == null ? SavedView.USUAL : columns.stream().distinct().toList();
      if (!SavedView.COLUMNS.containsAll(chosen)) {
        throw new BadInput("columns", "are of " + String.join(", ", SavedView.COLUMNS));
      }
      return new Views.Wish(
          PlainText.required("name", name, 60),
          Objects.requireNonNullElse(shared, SavedView.Shared.NOBODY),
          team == null ? null : new TeamId(team),
          filter.checked(),
          chosen);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Keeps a view; supervisors share theirs with their teams, managers with any team or the brand")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  View keep(StaffMember me, @Valid @RequestBody Body body) {
    return view(views.keep(body.id(), body.wish(), me, clock.instant()), me);
  }

  @PutMapping("/{id}")
  @Operation(
      summary =
          "Renames, narrows, shares a view; 409 changed-meanwhile when it isn't that version any more")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  View change(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Body body) {
    var version = body.version();
    if (version == null) {
      throw new BadInput("version", "is the version the change was made on");
    }
    return view(views.change(id, body.wish(), version, me, clock.instant()).orThrow(), me);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Keeps a view no longer; its tickets are what they are")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  void remove(StaffMember me, @PathVariable UUID id) {
    views.remove(id, me);
  }

  /**
   * @param keys of the views, the first in front; what isn't named comes behind
   */
  @Schema(name = "TicketViewOrder")
  record Order(@NotNull @Size(max = 200) List<@NotNull @Size(max = 36) String> keys) {}

  @Unaudited("how somebody's own screen is arranged")
  @PutMapping("/order")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "In which order I want my views")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  void order(StaffMember me, @Valid @RequestBody Order body) {
    views.order(body.keys().stream().map(key -> PlainText.optional("keys", key, 36)).toList(), me);
  }
}
