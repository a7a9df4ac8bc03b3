package pledge.ticket.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.platform.BadInput;
import pledge.platform.NotAllowed;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ContactType;
import pledge.standard.Standards;
import pledge.standard.Tier;
import pledge.ticket.TicketFilter;
import pledge.ticket.Tickets;

/**
 * Views of the ticket list: those shipped and those people keep. Kept ones are personal unless
 * shared: a supervisor shares with the teams they are in, a manager with any team or the brand. A
 * view whose filter names what there is no longer says so; it is never wrong silently.
 */
@Component
class Views {

  private static final int MOST = 50;

  /** Counting stops here; more is shown as "many". */
  static final int COUNTED = 1_000;

  private final ViewRows rows;
  private final Teams teams;
  private final Staff staff;
  private final Standards standards;
  private final Tickets tickets;

  Views(ViewRows rows, Teams teams, Staff staff, Standards standards, Tickets tickets) {
    this.rows = rows;
    this.teams = teams;
    this.staff = staff;
    this.standards = standards;
    this.tickets = tickets;
  }

  /** One of somebody's views; {@code saved} is null for a shipped one. */
  record Choice(String key, TicketFilter filter, List<String> columns, @Nullable SavedView saved) {}

  /** What somebody wants to keep. */
  record Wish(
      String name,
      SavedView.Shared shared,
      @Nullable TeamId team,
      TicketFilter filter,
      List<String> columns) {}

  /** Everybody's first, then their own and the shared ones, in the order they have chosen. */
  List<Choice> of(StaffMember who) {
    var all = new ArrayList<Choice>();
    ShippedView.all()
        .forEach(view ->
            all.add(new Choice(view.key(), view.filter(who).checked(), SavedView.USUAL, null)));
    rows.of(who)
        .forEach(
            view -> all.add(new Choice(view.id().toString(), view.filter(), view.columns(), view)));
    var order = rows.order(who.id());
    Map<String, Integer> place = new HashMap<>();
    order.forEach(key -> place.putIfAbsent(key, place.size()));
    all.sort(Comparator.comparing(view -> place.getOrDefault(view.key(), Integer.MAX_VALUE)));
    return all;
  }

  /** How many tickets of each view are still to be solved; null where it shows none of those. */
  Map<String, @Nullable Integer> counts(StaffMember who, Instant now) {
    Map<String, @Nullable Integer> counts = new LinkedHashMap<>();
    for (var view : of(who)) {
      var states = view.filter().statesAsked();
      counts.put(
          view.key(),
          states.stream().noneMatch(TicketFilter.UNSOLVED::contains)
              ? null
              : (Integer) tickets.unsolved(view.filter(), who, COUNTED, now));
    }
    return counts;
  }

  /** What the view's filter names and there is no longer: {@code team}, {@code type:spares}, …. */
  List<String> gone(TicketFilter filter, StaffMember who) {
    var gone = new ArrayList<String>();
    var team = filter.team();
    if (team != null && teams.find(new TeamId(team)).isEmpty()) {
      gone.add("team");
    }
    var owner = filter.ownerId();
    if (owner != null && staff.find(new StaffId(owner)).isEmpty()) {
      gone.add("owner");
    }
    var standard = standards.of(who.brand());
    var types = standard.types().stream().map(ContactType::code).collect(Collectors.toSet());
    Objects.requireNonNull(filter.types()).stream()
        .filter(type -> !types.contains(type))
        .forEach(type -> gone.add("type:" + type));
    var tiers = standard.tiers().stream().map(Tier::code).collect(Collectors.toSet());
    Objects.requireNonNull(filter.tiers()).stream()
        .filter(tier -> !tiers.contains(tier))
        .forEach(tier -> gone.add("tier:" + tier));
    return gone;
  }

  @Transactional
  SavedView keep(UUID id, Wish wish, StaffMember who, Instant now) {
    var known = rows.find(id, who).filter(view -> view.owner().equals(who.id()));
    if (known.isPresent()) {
      return known.get();
    }
    if (rows.kept(who.id()) >= MOST) {
      throw new BadInput("name", "at most " + MOST + " views of one's own");
    }
    var view =
        new SavedView(
            id,
            who.brand(),
            who.id(),
            wish.name(),
            wish.shared(),
            shared(wish, who),
            wish.filter(),
            wish.columns(),
            1);
    rows.add(view, now);
    return view;
  }

  /**
   * @param version the one its maker saw
   */
  @Transactional
  Outcome<SavedView> change(UUID id, Wish wish, int version, StaffMember who, Instant now) {
    var before = editable(id, who);
    var after =
        new SavedView(
            id,
            before.brand(),
            before.owner(),
            wish.name(),
            wish.shared(),
            shared(wish, who),
            wish.filter(),
            wish.columns(),
            version);
    if (!rows.change(after, now)) {
      return Outcome.refused(
          Refusal.state(
              "changed-meanwhile", "somebody has changed this view meanwhile; read it again"));
    }
    return Outcome.done(rows.find(id, who).orElse(after));
  }

  @Transactional
  void remove(UUID id, StaffMember who) {
    rows.remove(editable(id, who).id());
  }

  @Transactional
  void order(List<String> keys, StaffMember who) {
    rows.order(who.id(), keys);
  }

  /** One's own; a shared one also by who leads those it is shared with. */
  boolean mayEdit(SavedView view, StaffMember who) {
    if (view.owner().equals(who.id())) {
      return true;
    }
    return switch (view.shared()) {
      case NOBODY -> false;
      case TEAM ->
          who.is(Role.MANAGER) || (view.team() != null && who.leads().contains(view.team()));
      case BRAND -> who.is(Role.MANAGER);
    };
  }

  private SavedView editable(UUID id, StaffMember who) {
    var view = rows.find(id, who).orElseThrow(() -> new NotFound("view"));
    if (!mayEdit(view, who)) {
      throw new NotAllowed("this view is somebody else's");
    }
    return view;
  }

  private @Nullable TeamId shared(Wish wish, StaffMember who) {
    boolean manager = who.is(Role.MANAGER);
    return switch (wish.shared()) {
      case NOBODY -> null;
      case BRAND -> {
        if (!manager) {
          throw new NotAllowed("a manager shares views with the whole brand");
        }
        yield null;
      }
      case TEAM -> {
        var team = wish.team();
        if (team == null || teams.find(team).filter(t -> t.brand().equals(who.brand())).isEmpty()) {
          throw new BadInput("team", "is not a team of this brand");
        }
        if (!manager && !(who.is(Role.SUPERVISOR) && who.teams().contains(team))) {
          throw new NotAllowed("supervisors share views with their teams");
        }
        yield team;
      }
    };
  }
}
