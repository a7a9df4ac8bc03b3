package pledge.access;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pledge.platform.BrandId;
import pledge.platform.Installation;

/**
 * A new installation gets a brand, a team of each kind and one administrator, whose random password
 * is printed once and must be changed at the first sign-in. A demo is filled elsewhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

  private static final String LOGIN = "administrator";

  /** Two nodes may start at the same time; an arbitrary number that only we lock. */
  private static final long LOCK = 0x9_1ED6E;

  private final Installation installation;
  private final AccessSettings settings;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Brands brands;
  private final Teams teams;
  private final Staff staff;
  private final PublicUrl url;
  private final Clock clock;

  FirstStart(
      Installation installation,
      AccessSettings settings,
      JdbcClient jdbc,
      TransactionOperations transactions,
      Brands brands,
      Teams teams,
      Staff staff,
      PublicUrl url,
      Clock clock) {
    this.installation = installation;
    this.settings = settings;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.brands = brands;
    this.teams = teams;
    this.staff = staff;
    this.url = url;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (installation.demo()) {
      return;
    }
    var password = transactions.execute(status -> isNew() ? found() : "");
    if (password != null && !password.isEmpty()) {
      // not through the log: a log is kept
      System.out.printf(
          """

            This installation is new. Sign in at %s as
              login     %s
              password  %s
            and choose a password of your own. This one is shown only now.

          """,
          url.link("/desk/"), LOGIN, password);
    }
  }

  private boolean isNew() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((row, index) -> true)
        .single();
    return jdbc.sql("select not exists (select 1 from access.brand)").query(Boolean.class).single();
  }

  private String found() {
    var now = clock.instant();
    var who = new SystemActor("first start");
    var brand = new BrandId(settings.firstBrand());
    brands.add(
        new Brand(
            brand,
            settings.firstBrand(),
            settings.firstBrand(),
            ZoneId.of("Asia/Shanghai"),
            "#1677ff",
            List.of(),
            false),
        who,
        now);
    teams.add(brand, "front", "一线客服", "Front line", "front", who, now);
    teams.add(brand, "expert", "二线专家", "Second line", "expert", who, now);
    teams.add(brand, "supervisor", "主管", "Supervisors", "supervisor", who, now);
    teams.add(brand, "aftersales", "售后", "After-sales", "aftersales", who, now);
    teams.add(brand, "complaints", "投诉处理", "Complaints", "complaints", who, now);
    teams.add(brand, "shop", "门店", "Shops", "shop", who, now);
    var password = Passwords.random();
    staff.add(
        new NewStaff(
            brand,
            LOGIN,
            LOGIN,
            LOGIN,
            Set.of(Role.ADMINISTRATOR),
            Set.of(),
            Set.of(),
            "zh-CN",
            password,
            true),
        who,
        now);
    return password;
  }
}
