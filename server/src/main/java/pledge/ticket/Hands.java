package pledge.ticket;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.ledger.Answerable;
import pledge.platform.BadInput;
import pledge.platform.BrandId;

/** Who may have a ticket in hand, and for which team they act. */
@Component
class Hands {

  /** Who may have tickets in hand. */
  static final Set<Role> HANDS =
      Set.of(
          Role.MANAGER,
          Role.AGENT,
          Role.AFTERSALES,
          Role.EXPERT,
          Role.SUPERVISOR,
          Role.COMPLAINT_OFFICER,
          Role.CLERK);

  private final Staff staff;

  Hands(Staff staff) {
    this.staff = staff;
  }

  StaffMember hand(BrandId brand, StaffId id) {
    return staff
        .find(id)
        .filter(person -> person.brand().equals(brand))
        .filter(person -> person.roles().stream().anyMatch(HANDS::contains))
        .orElseThrow(() -> new BadInput("staff", "is nobody of this brand who works on tickets"));
  }

  StepWish known(BrandId brand, StepWish wish) {
    var person = wish.who().person();
    if (person == null) {
      return wish;
    }
    var member = hand(brand, person);
    return new StepWish(wish.text(), wish.due(), new Answerable(member.id(), teamOf(member, null)));
  }

  /** Whoever has the ticket sees to the next step, unless somebody else is named. */
  static @Nullable StepWish withOwner(
      @Nullable StepWish wish, @Nullable StaffId owner, @Nullable TeamId team) {
    if (wish == null || wish.who().person() != null || wish.who().team() != null) {
      return wish;
    }
    return new StepWish(wish.text(), wish.due(), new Answerable(owner, team));
  }

  /** The team a person works on it for: this one if in it, else the first of theirs. */
  static @Nullable TeamId teamOf(StaffMember person, @Nullable TeamId team) {
    return team != null && person.teams().contains(team)
        ? team
        : person.teams().stream().min(Comparator.comparing(TeamId::value)).orElse(team);
  }

  static Answerable by(Asked asked, Ticket ticket) {
    return asked.by() instanceof StaffMember member
        ? new Answerable(member.id(), teamOf(member, ticket.team()))
        : Answerable.nobody();
  }

  static Answerable answerable(Actor by) {
    return by instanceof StaffMember member
        ? new Answerable(member.id(), teamOf(member, null))
        : Answerable.nobody();
  }
}
