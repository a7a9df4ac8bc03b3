package pledge.testing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionOperations;
import pledge.access.Brand;
import pledge.access.Brands;
import pledge.access.NewStaff;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.customer.Confidentiality;
import pledge.platform.BrandId;

/**
 * The brand {@code hetang} as the demo fills it, with one person of each role at least, and a
 * second brand {@code other} with an administrator, a manager and an agent of its own. Tests that
 * change people make their own.
 */
public final class TestPeople implements ApplicationRunner {

  public static final String PASSWORD = "demo-pledge";
  public static final BrandId HETANG = new BrandId("hetang");
  public static final BrandId OTHER = new BrandId("other");

  /** Where tests that call everything with anything do no harm: logins {@code walk.…}. */
  public static final BrandId WALK = new BrandId("walk");

  /** One login of each role. */
  public static final Map<Role, String> LOGINS = logins();

  private final Brands brands;
  private final Teams teams;
  private final Staff staff;
  private final Confidentiality confidentiality;
  private final TransactionOperations transactions;
  private final Clock clock;

  TestPeople(
      Brands brands,
      Teams teams,
      Staff staff,
      Confidentiality confidentiality,
      TransactionOperations transactions,
      Clock clock) {
    this.brands = brands;
    this.teams = teams;
    this.staff = staff;
    this.confidentiality = confidentiality;
    this.transactions = transactions;
    this.clock = clock;
  }

  private static Map<Role, String> logins() {
    var logins = new EnumMap<Role, String>(Role.class);
    logins.put(Role.ADMINISTRATOR, "admin");
    logins.put(Role.MANAGER, "manager");
    logins.put(Role.SUPERVISOR, "sup.lin");
    logins.put(Role.AGENT, "agent.chen");
    logins.put(Role.EXPERT, "expert.he");
    logins.put(Role.COMPLAINT_OFFICER, "officer.qin");
    logins.put(Role.AFTERSALES, "after.sun");
    logins.put(Role.CLERK, "clerk.jiang");
    logins.put(Role.ANALYST, "analyst.tao");
    logins.put(Role.TRAINER, "trainer.mo");
    logins.put(Role.TECHNICAL_SUPPORT, "tech.bai");
    return logins;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transactions.executeWithoutResult(status -> {
      var hetang = brand(HETANG, "荷塘生活", "Hetang Living", "https://shop.hetang.example");
      for (var role : Role.values()) {
        add(HETANG, login(role), Set.of(role), hetang);
      }
      add(HETANG, "agent.wu", Set.of(Role.AGENT), hetang);
      add(HETANG, "agent.zhao", Set.of(Role.AGENT), hetang);
      var walk = brand(WALK, "走遍", "Walk", "https://shop.walk.example");
      for (var role : Role.values()) {
        add(WALK, "walk." + login(role), Set.of(role), walk);
      }
      var other = brand(OTHER, "另一家", "The Other", "https://shop.other.example");
      add(OTHER, "other.admin", Set.of(Role.ADMINISTRATOR), other);
      add(OTHER, "other.manager", Set.of(Role.MANAGER), other);
      add(OTHER, "other.agent", Set.of(Role.AGENT), other);
    });
  }

  /** The person with this login. */
  public StaffMember get(String login) {
    return staff.byLogin(login).orElseThrow(() -> new AssertionError("nobody is " + login));
  }

  /** Adds an agent of the brand's front team, for a test that needs somebody of its own. */
  public StaffMember agent(String login) {
    return person(login, Role.AGENT);
  }

  /** Adds a person of {@code hetang} with these roles, in the team that suits the first of them. */
  public StaffMember person(String login, Role... roles) {
    transactions.executeWithoutResult(
        status -> add(HETANG, login, Set.copyOf(Arrays.asList(roles)), teamsOf(HETANG)));
    return get(login);
  }

  private static String login(Role role) {
    var login = LOGINS.get(role);
    if (login == null) {
      throw new AssertionError("no login for " + role);
    }
    return login;
  }

  private Map<String, TeamId> brand(BrandId id, String nameZh, String nameEn, String origin) {
    var by = new SystemActor("test");
    if (brands.find(id).isEmpty()) {
      brands.add(
          new Brand(
              id, nameZh, nameEn, ZoneId.of("Asia/Shanghai"), "#2f855a", List.of(origin), false),
          by,
          clock.instant());
    }
    for (var kind : List.of("front", "expert", "supervisor", "aftersales", "complaints", "shop")) {
      if (teams.byKind(id, kind).isEmpty()) {
        teams.add(id, kind, kind, kind, kind, by, clock.instant());
      }
    }
    return teamsOf(id);
  }

  private Map<String, TeamId> teamsOf(BrandId brand) {
    var byKind = new HashMap<String, TeamId>();
    teams.all(brand).forEach(team -> byKind.putIfAbsent(team.kind(), team.id()));
    return byKind;
  }

  private void add(BrandId brand, String login, Set<Role> roles, Map<String, TeamId> byKind) {
    var known = staff.byLogin(login);
    if (known.isPresent()) {
      confidentiality.accept(brand, known.get().id(), clock.instant());
      return;
    }
    var kinds =
        switch (roles.iterator().next()) {
          case AGENT -> List.of("front");
          case SUPERVISOR -> List.of("supervisor", "front", "expert");
          case EXPERT -> List.of("expert");
          case COMPLAINT_OFFICER -> List.of("complaints");
          case AFTERSALES -> List.of("aftersales");
          case CLERK -> List.of("shop");
          case MANAGER, ANALYST, TRAINER, TECHNICAL_SUPPORT, ADMINISTRATOR -> List.<String>of();
        };
    var in = new HashSet<TeamId>();
    kinds.forEach(kind -> in.add(byKind.get(kind)));
    var id =
        staff.add(
            new NewStaff(
                brand,
                login,
                login,
                login,
                roles,
                in,
                roles.contains(Role.SUPERVISOR) ? in : Set.of(),
                "zh-CN",
                PASSWORD,
                false),
            new SystemActor("test"),
            clock.instant());
    confidentiality.accept(brand, id, clock.instant());
  }
}
