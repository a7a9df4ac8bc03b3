package pledge.testing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Brand;
import pledge.access.Brands;
import pledge.access.NewStaff;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.access.Visitor;
import pledge.customer.Confidentiality;
import pledge.platform.BrandId;

/** Opens brands of their own for tests whose queues and people nobody else may touch. */
@Component
public class TestBrand {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final SystemActor BY = new SystemActor("test");

  private final Brands brands;
  private final Teams teams;
  private final Staff staff;
  private final Confidentiality confidentiality;
  private final Clock clock;

  TestBrand(Brands brands, Teams teams, Staff staff, Confidentiality confidentiality, Clock clock) {
    this.brands = brands;
    this.teams = teams;
    this.staff = staff;
    this.confidentiality = confidentiality;
    this.clock = clock;
  }

  /** A brand with a team of each kind and so many agents in the front team. */
  public record Floor(BrandId id, Map<String, TeamId> teams, List<StaffMember> agents) {

    public TeamId front() {
      return team("front");
    }

    public TeamId team(String kind) {
      var team = teams.get(kind);
      if (team == null) {
        throw new AssertionError("no team " + kind);
      }
      return team;
    }

    public Visitor visitor() {
      return new Visitor(UUID.randomUUID(), id);
    }
  }

  @Transactional
  public Floor open(int agents) {
    int number = COUNT.incrementAndGet();
    var id = new BrandId("test-" + number);
    brands.add(
        new Brand(
            id,
            "试验" + number,
            "Test " + number,
            ZoneId.of("Asia/Shanghai"),
            "#336699",
            List.of(),
            false),
        BY,
        clock.instant());
    Map<String, TeamId> byKind = new HashMap<>();
    for (var kind : List.of("front", "expert", "supervisor", "aftersales", "complaints", "shop")) {
      byKind.put(kind, teams.add(id, kind, kind, kind, kind, BY, clock.instant()));
    }
    List<StaffMember> people = new ArrayList<>();
    for (int i = 1; i <= agents; i++) {
      people.add(person(id, byKind, "t" + number + ".agent" + i, Role.AGENT, "front"));
    }
    return new Floor(id, byKind, people);
  }

  /** One more person of the brand, with this role, in the team of this kind. */
  @Transactional
  public StaffMember person(Floor floor, String login, Role role, String teamKind) {
    return person(floor.id(), floor.teams(), login, role, teamKind);
  }

  private StaffMember person(
      BrandId brand, Map<String, TeamId> byKind, String login, Role role, String teamKind) {
    var team = byKind.get(teamKind);
    if (team == null) {
      throw new AssertionError("no team " + teamKind);
    }
    var id = staff.add(newStaff(brand, login, role, team), BY, clock.instant());
    confidentiality.accept(brand, id, clock.instant());
    return staff.find(id).orElseThrow();
  }

  private static NewStaff newStaff(BrandId brand, String login, Role role, TeamId team) {
    return new NewStaff(
        brand,
        login,
        "测试 " + login,
        "小" + login.charAt(login.length() - 1),
        Set.of(role),
        Set.of(team),
        role == Role.SUPERVISOR ? Set.of(team) : Set.of(),
        "zh-CN",
        TestPeople.PASSWORD,
        false);
  }
}
