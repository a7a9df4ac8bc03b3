package pledge.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Brand;
import pledge.access.Brands;
import pledge.access.NewStaff;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.SystemActor;
import pledge.access.Team;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.customer.Confidentiality;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.customer.ShopSecrets;
import pledge.demo.DemoFiles.Node;
import pledge.demo.DemoFiles.Row;
import pledge.order.Catalogue;
import pledge.order.Goods;
import pledge.order.Orders;
import pledge.order.Traits;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.store.OpeningHours;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;

/**
 * Fills the demo brand at the first start with {@code --demo}: each part in one transaction, noted
 * as loaded in the same. Everything enters by the rooms' own doors.
 */
@Component
@ConditionalOnProperty("pledge.demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Demo implements ApplicationRunner {

  /** What everybody of the demo signs in with. */
  static final String PASSWORD = "demo-pledge";

  /** Has not promised anything yet. */
  static final String NEWCOMER = "clerk.jiang";

  private static final Logger log = LoggerFactory.getLogger(Demo.class);
  private static final SystemActor DEMO = new SystemActor("demo");

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Brands brands;
  private final Teams teams;
  private final Staff staff;
  private final Confidentiality confidentiality;
  private final ShopSecrets secrets;
  private final Shops shops;
  private final Customers customers;
  private final Catalogue catalogue;
  private final Orders orders;
  private final DemoKnowledge knowledge;

  Demo(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Clock clock,
      Brands brands,
      Teams teams,
      Staff staff,
      Confidentiality confidentiality,
      ShopSecrets secrets,
      Shops shops,
      Customers customers,
      Catalogue catalogue,
      Orders orders,
      DemoKnowledge knowledge) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.brands = brands;
    this.teams = teams;
    this.staff = staff;
    this.confidentiality = confidentiality;
    this.secrets = secrets;
    this.shops = shops;
    this.customers = customers;
    this.catalogue = catalogue;
    this.orders = orders;
    this.knowledge = knowledge;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long began = System.nanoTime();
    var now = clock.instant();
    var brand = brand();
    part("people", now, () -> people(brand, now));
    part("promises", now, () -> promises(brand, now));
    part("shops", now, () -> shops(brand));
    part("clerks", now, () -> clerks(brand, now));
    part("customers", now, () -> customers(brand, now));
    part("orders", now, () -> orders(brand, now));
    part("shop-back-end", now, () -> shopBackEnd(brand, now));
    part("doubles", now, () -> doubles(brand, now));
    part("knowledge", now, () -> knowledge.fill(brand, now));
    log.info("The demo brand is ready ({} ms)", (System.nanoTime() - began) / 1_000_000);
  }

  static BrandId brand() {
    return new BrandId(DemoFiles.yaml("brand.yaml").node("brand").text("code"));
  }

  private void part(String name, Instant now, Runnable load) {
    transactions.executeWithoutResult(status -> {
      int rows =
          jdbc.sql(
                  """
                  insert into demo.loaded (part, loaded_at) values (:part, :now)
                  on conflict (part) do nothing
                  """)
              .param("part", name)
              .param("now", Columns.at(now))
              .update();
      if (rows == 1) {
        load.run();
      }
    });
  }

  private void people(BrandId brand, Instant now) {
    var file = DemoFiles.yaml("brand.yaml");
    var head = file.node("brand");
    brands.add(
        new Brand(
            brand,
            head.text("nameZh"),
            head.text("nameEn"),
            ZoneId.of(head.text("zone")),
            head.text("colour"),
            head.texts("origins"),
            true),
        DEMO,
        now);
    var ids = new HashMap<String, TeamId>();
    for (var team : file.nodes("teams")) {
      var code = team.text("code");
      ids.put(
          code,
          teams.add(
              brand, code, team.text("nameZh"), team.text("nameEn"), team.text("kind"), DEMO, now));
    }
    staff.add(
        file.nodes("staff").stream().map(person -> newStaff(brand, person, ids)).toList(),
        DEMO,
        now);
  }

  private static NewStaff newStaff(BrandId brand, Node person, Map<String, TeamId> teams) {
    return new NewStaff(
        brand,
        person.text("login"),
        person.text("name"),
        person.text("nickname"),
        roles(person),
        teams(teams, person.texts("teams")),
        teams(teams, person.texts("leads")),
        "zh-CN",
        PASSWORD,
        false);
  }

  /** All but one have promised confidentiality already: with that one, see how it is asked. */
  private void promises(BrandId brand, Instant now) {
    for (var person : DemoFiles.yaml("brand.yaml").nodes("staff")) {
      var login = person.text("login");
      if (!login.equals(NEWCOMER)) {
        confidentiality.accept(brand, staff.byLogin(login).orElseThrow().id(), now);
      }
    }
  }

  private static Set<Role> roles(Node person) {
    return person.texts("roles").stream()
        .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<TeamId> teams(Map<String, TeamId> ids, List<String> codes) {
    return codes.stream()
        .map(code -> Objects.requireNonNull(ids.get(code), code))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void shops(BrandId brand) {
    for (var shop : DemoFiles.yaml("shops.yaml").nodes("shops")) {
      var people = new HashSet<StaffId>();
      for (var login : shop.texts("people")) {
        people.add(staff.byLogin(login).orElseThrow().id());
      }
      shops.put(
          new Shop(
              new ShopId(Uuid7.next()),
              brand,
              shop.text("code"),
              shop.text("name"),
              shop.text("region"),
              shop.text("street"),
              shop.text("phone"),
              ZoneId.of(shop.text("zone")),
              hours(shop),
              people));
    }
  }

  /** A demo filled before every shop had people gets them now; in a new one they are there. */
  private void clerks(BrandId brand, Instant now) {
    var ids = teams.all(brand).stream().collect(Collectors.toUnmodifiableMap(Team::code, Team::id));
    for (var person : DemoFiles.yaml("brand.yaml").nodes("staff")) {
      if (staff.byLogin(person.text("login")).isEmpty()) {
        var id = staff.add(newStaff(brand, person, ids), DEMO, now);
        confidentiality.accept(brand, id, now);
      }
    }
    shops(brand);
  }

  private static OpeningHours hours(Node shop) {
    var week = new EnumMap<DayOfWeek, List<OpeningHours.Span>>(DayOfWeek.class);
    for (var hours : shop.nodes("hours")) {
      var spans = hours.texts("spans").stream().map(Demo::span).toList();
      hours.texts("days").forEach(day -> week.put(DayOfWeek.of(Integer.parseInt(day)), spans));
    }
    return new OpeningHours(week);
  }

  private static OpeningHours.Span span(String text) {
    var ends = Arrays.asList(text.split("-", -1));
    return new OpeningHours.Span(minute(ends.getFirst()), minute(ends.getLast()));
  }

  private static int minute(String time) {
    return time.equals("24:00") ? 1440 : LocalTime.parse(time).toSecondOfDay() / 60;
  }

  private void customers(BrandId brand, Instant now) {
    var rows = DemoFiles.csv("customers.csv");
    var known =
        customers.introduce(brand, rows.stream().map(row -> introduction(row, now)).toList(), now);
    // They proved their number when they opened the account.
    rows.forEach(row ->
        customers.identify(
            brand,
            Handle.phone(row.text("phone")),
            Objects.requireNonNull(known.get(Handle.account(row.text("account")))),
            true,
            now));
  }

  /** The shop gets its secret, as an administrator would hand it over. */
  private void shopBackEnd(BrandId brand, Instant now) {
    jdbc.sql("insert into demo.shop_back_end (secret) values (:secret)")
        .param("secret", secrets.rotate(brand, Duration.ZERO, DEMO, now).text())
        .update();
  }

  /** Two members opened a second account with the same number once: to be merged. */
  private void doubles(BrandId brand, Instant now) {
    for (var row : DemoFiles.csv("customers.csv").subList(0, 2)) {
      var second = Handle.account(row.text("account") + "-b");
      var known =
          customers.introduce(
              brand,
              List.of(
                  Introduction.contact(
                      second, true, row.text("name"), row.text("phone"), null, now)),
              now);
      customers.proven(
          brand,
          Handle.phone(row.text("phone")),
          Objects.requireNonNull(known.get(second)),
          "shop",
          now);
    }
  }

  private static Introduction introduction(Row row, Instant now) {
    var birthday = row.textOrNull("birthday");
    return new Introduction(
        Handle.account(row.text("account")),
        true,
        row.text("name"),
        row.text("phone"),
        row.textOrNull("email"),
        new Introduction.Address(row.text("region"), row.text("street")),
        new Introduction.Profile(
            row.textOrNull("member"),
            row.textOrNull("level"),
            birthday == null ? null : LocalDate.parse(birthday),
            row.text("gender"),
            row.list("labels"),
            row.text("value")),
        now);
  }

  private void orders(BrandId brand, Instant now) {
    catalogue.put(brand, goods(now));
    orders.take(brand, stories(brand, now).documents(), now);
  }

  /** An order with a story, as the shop's order system tells of it. */
  void order(BrandId brand, Node story, Instant now) {
    transactions.executeWithoutResult(
        status -> orders.take(brand, List.of(stories(brand, now).told(story)), now));
  }

  private DemoOrders stories(BrandId brand, Instant now) {
    var people =
        DemoFiles.csv("customers.csv").stream()
            .map(row ->
                new DemoCustomer(
                    row.text("account"),
                    row.text("name"),
                    row.text("phone"),
                    row.textOrNull("email"),
                    row.text("region"),
                    row.text("street")))
            .toList();
    var codes = shops.all(brand).stream().map(Shop::code).toList();
    return new DemoOrders(people, goods(now), codes, now);
  }

  private static List<Goods> goods(Instant now) {
    return DemoFiles.csv("goods.csv").stream().map(row -> goods(row, now)).toList();
  }

  private static Goods goods(Row row, Instant now) {
    var traits =
        row.list("traits").stream()
            .map(trait -> trait.split("=", -1))
            .collect(Collectors.toMap(trait -> trait[0], trait -> trait[trait.length - 1]));
    return new Goods(
        row.text("sku"),
        row.text("name"),
        row.text("family"),
        new BigDecimal(row.text("price")).movePointRight(2).longValueExact(),
        "CNY",
        new Traits(
            traits.containsKey("made"),
            traits.containsKey("fresh"),
            traits.containsKey("sealed"),
            traits.containsKey("digital"),
            Integer.parseInt(traits.getOrDefault("warranty", "0"))),
        now);
  }
}
