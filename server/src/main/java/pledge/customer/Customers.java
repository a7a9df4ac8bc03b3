package pledge.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to the brand's customers. What it shows is masked; opening a field is {@link Privacy}'s.
 * A record that was merged into another answers as the one it was merged into.
 */
@Service
public class Customers {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Customers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * The masked view of a customer of this brand. Not a recorded look: whoever shows it to a person
   * uses {@link Privacy#look}.
   */
  public Optional<CustomerView> find(BrandId brand, CustomerId id) {
    return jdbc.sql(
            """
            select c.id, c.brand, c.member_number, c.name, c.phone, c.email, c.region, c.street,
              c.level, c.birthday, c.gender, c.labels, c.value, c.created_at, c.erased_at,
              array(select distinct i.channel from customer.identity i
                where i.customer = any(array(select customer.everyone(c.id)))
                order by i.channel) as channels
            from customer.customer c
            where c.id = customer.root(:id) and c.brand = :brand
            """)
        .param("id", id.value())
        .param("brand", brand.value())
        .query(Customers::view)
        .optional();
  }

  /** Important customers behind {@code after}, in the order of their ids. */
  public List<CustomerId> important(BrandId brand, @Nullable CustomerId after, int limit) {
    return jdbc.sql(
            """
            select id from customer.customer
            where brand = :brand and value = 'important' and merged_into is null and erased_at is null
              and (:after::uuid is null or id > :after::uuid)
            order by id limit :limit
            """)
        .param("brand", brand.value())
        .param("after", after == null ? null : after.value())
        .param("limit", limit)
        .query((row, n) -> new CustomerId(Columns.uuid(row, "id")))
        .list();
  }

  /** Masked names, for lists that mention customers; unknown ids are left out. */
  public Map<CustomerId, String> names(Collection<CustomerId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var names = new HashMap<CustomerId, String>();
    jdbc.sql(
            """
            select c.id, coalesce(r.name, c.name) as name
            from customer.customer c
            left join customer.customer r
              on c.merged_into is not null and r.id = customer.root(c.id)
            where c.id = any(:ids::uuid[])
            """)
        .param("ids", Columns.ids(ids.stream().map(CustomerId::value).distinct().toList()))
        .query(row -> {
          names.put(new CustomerId(Columns.uuid(row, "id")), Masked.name(row.getString("name")));
        });
    return names;
  }

  /**
   * Every id under which this person's things may be filed: the record itself, the one it was
   * merged into and all that were merged into that one.
   */
  public Set<CustomerId> everyId(CustomerId id) {
    return jdbc
        .sql(
            """
            select id from customer.everyone(:id) as person (id)
            """)
        .param("id", id.value())
        .query((row, index) -> new CustomerId(Columns.uuid(row, "id")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same of many at once. */
  public Map<CustomerId, Set<CustomerId>> everyId(Collection<CustomerId> ids) {
    Map<CustomerId, Set<CustomerId>> found = new HashMap<>();
    jdbc.sql(
            """
            select asked.id as asked, person.id
            from unnest(:ids::uuid[]) as asked (id)
            cross join lateral customer.everyone(asked.id) as person (id)
            """)
        .param("ids", Columns.ids(ids.stream().map(CustomerId::value).toList()))
        .query(row -> {
          found
              .computeIfAbsent(new CustomerId(Columns.uuid(row, "asked")), id -> new HashSet<>())
              .add(new CustomerId(Columns.uuid(row, "id")));
        });
    return found;
  }

  /** By whose wall clock this person lives, where somebody said so. */
  public Optional<ZoneId> zone(CustomerId id) {
    return jdbc.sql("select zone from customer.customer where id = customer.root(:id)")
        .param("id", id.value())
        .query((row, index) -> Optional.ofNullable(row.getString("zone")).map(ZoneId::of))
        .optional()
        .flatMap(zone -> zone);
  }

  /** Notes by whose wall clock a customer lives. Joins the caller's transaction. */
  @Transactional
  public void lives(CustomerId id, ZoneId zone) {
    jdbc.sql(
            """
            update customer.customer set zone = :zone
            where id = customer.root(:id) and zone is distinct from :zone
            """)
        .param("zone", zone.getId())
        .param("id", id.value())
        .update();
  }

  /**
   * The number under which this person is phoned or texted, for the program to write to; people see
   * it masked, or open it by {@link Privacy}.
   */
  public Optional<String> phone(CustomerId id) {
    return jdbc.sql(
            """
            select phone from customer.customer
            where id = customer.root(:id) and phone is not null
            """)
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  /** Whom this handle belongs to, if anybody is known by it. */
  public Optional<CustomerId> of(BrandId brand, Handle handle) {
    return jdbc.sql(
            """
            select customer from customer.identity
            where brand = :brand and channel = :channel and external_key = :key
            """)
        .param("brand", brand.value())
        .param("channel", handle.channel())
        .param("key", handle.key())
        .query((row, index) -> new CustomerId(Columns.uuid(row, "customer")))
        .optional();
  }

  /**
   * The customers whom visitors of the brand's pages were recognised as; strangers are left out.
   */
  public Map<UUID, CustomerId> ofVisitors(BrandId brand, Collection<UUID> visitors) {
    if (visitors.isEmpty()) {
      return Map.of();
    }
    var known = new HashMap<UUID, CustomerId>();
    jdbc.sql(
            """
            select v.id, i.customer
            from unnest(:visitors::uuid[]) as v (id)
            join customer.identity i
              on i.brand = :brand and i.channel = 'web' and i.external_key = v.id::text
            where i.verified
            """)
        .param("visitors", Columns.ids(visitors))
        .param("brand", brand.value())
        .query(row -> {
          known.put(Columns.uuid(row, "id"), new CustomerId(Columns.uuid(row, "customer")));
        });
    return known;
  }

  /**
   * Notes that a handle belongs to a customer. A handle that belongs to somebody already stays
   * there; once verified it stays verified. Joins the caller's transaction.
   *
   * @return whether the handle is this customer's now
   */
  @Transactional
  public boolean identify(
      BrandId brand, Handle handle, CustomerId customer, boolean verified, Instant now) {
    int rows =
        jdbc.sql(
                """
                insert into customer.identity as i
                  (brand, channel, external_key, customer, verified, created_at)
                select :brand, :channel, :key, c.id, :verified, :now
                from customer.customer c
                where c.id = :customer and c.brand = :brand
                on conflict (brand, channel, external_key) do update
                set verified = i.verified or excluded.verified
                where i.customer = excluded.customer
                """)
            .param("brand", brand.value())
            .param("channel", handle.channel())
            .param("key", handle.key())
            .param("customer", customer.value())
            .param("verified", verified)
            .param("now", Columns.at(now))
            .update();
    if (rows == 1 && verified && handle.proves()) {
      proven(brand, handle, customer, "channel", now);
    }
    return rows == 1;
  }

  /** Notes who proved a phone number or an e-mail address to be theirs; several may. */
  public void proven(
      BrandId brand, Handle handle, CustomerId customer, String source, Instant now) {
    jdbc.sql(
            """
            insert into customer.proof (brand, kind, value, customer, source, proven_at)
            values (:brand, :kind, :value, :customer, :source, :now)
            on conflict (brand, kind, value, customer) do nothing
            """)
        .param("brand", brand.value())
        .param("kind", handle.channel())
        .param("value", handle.key())
        .param("customer", customer.value())
        .param("source", source)
        .param("now", Columns.at(now))
        .update();
  }

  /**
   * Finds or makes the customers behind these introductions and takes over what is newer about
   * them. Whatever the order and number of introductions, the same customers with the same data
   * come out. Set-based; joins the caller's transaction.
   *
   * @return the customer of every handle introduced
   */
  @Transactional
  public Map<Handle, CustomerId> introduce(
      BrandId brand, Collection<Introduction> introductions, Instant now) {
    var handles = introductions.stream().map(Introduction::handle).distinct().sorted().toList();
    if (handles.isEmpty()) {
      return Map.of();
    }
    var known = known(brand, handles);
    var unknown = handles.stream().filter(handle -> !known.containsKey(handle)).toList();
    if (!unknown.isEmpty()) {
      known.putAll(add(brand, unknown, introductions, now));
    }
    takeOver(introductions, known);
    return known;
  }

  private Map<Handle, CustomerId> known(BrandId brand, List<Handle> handles) {
    var known = new HashMap<Handle, CustomerId>();
    jdbc.sql(
            """
            select i.channel, i.external_key, i.customer
            from unnest(:channels::text[], :keys::text[]) as wanted (channel, external_key)
            join customer.identity i
              on i.brand = :brand and i.channel = wanted.channel
              and i.external_key = wanted.external_key
            """)
        .param("brand", brand.value())
        .param("channels", texts(handles, Handle::channel))
        .param("keys", texts(handles, Handle::key))
        .query(row -> {
          known.put(
              new Handle(row.getString("channel"), row.getString("external_key")),
              new CustomerId(Columns.uuid(row, "customer")));
        });
    return known;
  }

  /**
   * Handles are taken first: of two transactions with the same newcomer only one makes a record.
   */
  private Map<Handle, CustomerId> add(
      BrandId brand, List<Handle> handles, Collection<Introduction> introductions, Instant now) {
    var first = new HashMap<Handle, Introduction>();
    introductions.forEach(introduction -> first.putIfAbsent(introduction.handle(), introduction));
    var newcomers =
        handles.stream().map(handle -> Objects.requireNonNull(first.get(handle))).toList();
    var ids = newcomers.stream().map(newcomer -> Uuid7.next()).toList();
    var mine = new HashMap<Handle, CustomerId>();
    jdbc.sql(
            """
            insert into customer.identity
              (brand, channel, external_key, customer, verified, created_at)
            select :brand, n.channel, n.external_key, n.customer, n.verified, :now
            from unnest(:channels::text[], :keys::text[], :customers::uuid[], :verified::boolean[])
              as n (channel, external_key, customer, verified)
            on conflict (brand, channel, external_key) do nothing
            returning channel, external_key, customer
            """)
        .param("brand", brand.value())
        .param("channels", texts(handles, Handle::channel))
        .param("keys", texts(handles, Handle::key))
        .param("customers", Columns.ids(ids))
        .param("verified", texts(newcomers, newcomer -> Boolean.toString(newcomer.verified())))
        .param("now", Columns.at(now))
        .query(row -> {
          mine.put(
              new Handle(row.getString("channel"), row.getString("external_key")),
              new CustomerId(Columns.uuid(row, "customer")));
        });
    var added = newcomers.stream().filter(newcomer -> mine.containsKey(newcomer.handle())).toList();
    jdbc.sql(
            """
            insert into customer.customer
              (id, brand, name, name_at, phone_at, email_at, address_at, labels, value, profile_at,
               created_at)
            select n.id, :brand, n.name, :never, :never, :never, :never, '{}', 'new', :never, :now
            from unnest(:ids::uuid[], :names::text[]) as n (id, name)
            """)
        .param("brand", brand.value())
        .param(
            "ids",
            texts(added, a -> Objects.requireNonNull(mine.get(a.handle())).value().toString()))
        .param("names", texts(added, Introduction::name))
        .param("never", Columns.at(Instant.EPOCH))
        .param("now", Columns.at(now))
        .update();
    if (mine.size() < handles.size()) {
      mine.putAll(
          known(brand, handles.stream().filter(handle -> !mine.containsKey(handle)).toList()));
    }
    return mine;
  }

  private void takeOver(Collection<Introduction> introductions, Map<Handle, CustomerId> customers) {
    var statements = new TreeMap<UUID, Statement>();
    for (var introduction : introductions) {
      var customer = Objects.requireNonNull(customers.get(introduction.handle()));
      statements.merge(customer.value(), Statement.of(introduction), Statement::with);
    }
    var ids = statements.keySet().stream().map(UUID::toString).toArray(String[]::new);
    var said = List.copyOf(statements.values());
    // Locked in the order of their ids, so that two transactions never wait for each other.
    jdbc.sql(
            """
            select id from customer.customer
            where id = any(:ids::uuid[])
            order by id
            for no key update
            """)
        .param("ids", ids)
        .query((row, index) -> Columns.uuid(row, "id"))
        .list();
    jdbc.sql(
            """
            update customer.customer c
            set
              name = case when (s.name_at, s.name) > (c.name_at, c.name collate "C")
                then s.name else c.name end,
              name_at = greatest(c.name_at, s.name_at),
              phone = case when (s.phone_at, s.phone) > (c.phone_at, coalesce(c.phone, '') collate "C")
                then s.phone else c.phone end,
              phone_at = greatest(c.phone_at, s.phone_at),
              email = case when (s.email_at, s.email) > (c.email_at, coalesce(c.email, '') collate "C")
                then s.email else c.email end,
              email_at = greatest(c.email_at, s.email_at),
              region = case when (s.address_at, s.region, s.street) >
                  (c.address_at, coalesce(c.region, '') collate "C", coalesce(c.street, '') collate "C")
                then s.region else c.region end,
              street = case when (s.address_at, s.region, s.street) >
                  (c.address_at, coalesce(c.region, '') collate "C", coalesce(c.street, '') collate "C")
                then s.street else c.street end,
              address_at = greatest(c.address_at, s.address_at)
            from unnest(:ids::uuid[], :names::text[], :nameAts::timestamptz[], :phones::text[],
                :phoneAts::timestamptz[], :emails::text[], :emailAts::timestamptz[],
                :regions::text[], :streets::text[], :addressAts::timestamptz[])
              as s (id, name, name_at, phone, phone_at, email, email_at, region, street, address_at)
            where c.id = s.id
              and ((s.name_at, s.name) > (c.name_at, c.name collate "C")
                or (s.phone_at, s.phone) > (c.phone_at, coalesce(c.phone, '') collate "C")
                or (s.email_at, s.email) > (c.email_at, coalesce(c.email, '') collate "C")
                or (s.address_at, s.region, s.street) > (c.address_at,
                  coalesce(c.region, '') collate "C", coalesce(c.street, '') collate "C"))
            """)
        .param("ids", ids)
        .param("names", texts(said, s -> s.name().value()))
        .param("nameAts", texts(said, s -> s.name().at().toString()))
        .param("phones", texts(said, s -> said(s.phone(), Said::value)))
        .param("phoneAts", texts(said, s -> said(s.phone(), p -> p.at().toString())))
        .param("emails", texts(said, s -> said(s.email(), Said::value)))
        .param("emailAts", texts(said, s -> said(s.email(), e -> e.at().toString())))
        .param("regions", texts(said, s -> said(s.address(), a -> a.value().region())))
        .param("streets", texts(said, s -> said(s.address(), a -> a.value().street())))
        .param("addressAts", texts(said, s -> said(s.address(), a -> a.at().toString())))
        .update();
    profiles(statements);
  }

  private void profiles(Map<UUID, Statement> statements) {
    var ids = new ArrayList<UUID>();
    var said = new ArrayList<Said<Introduction.Profile>>();
    statements.forEach((id, statement) -> {
      if (statement.profile() != null) {
        ids.add(id);
        said.add(statement.profile());
      }
    });
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update customer.customer c
            set member_number = s.member_number, level = s.level, birthday = s.birthday,
              gender = s.gender, labels = array(select jsonb_array_elements_text(s.labels)),
              value = s.value, profile_at = s.at
            from unnest(:ids::uuid[], :memberNumbers::text[], :levels::text[], :birthdays::date[],
                :genders::text[], :labels::jsonb[], :values::text[], :ats::timestamptz[])
              as s (id, member_number, level, birthday, gender, labels, value, at)
            where c.id = s.id and c.profile_at < s.at
            """)
        .param("ids", Columns.ids(ids))
        .param("memberNumbers", texts(said, s -> s.value().memberNumber()))
        .param("levels", texts(said, s -> s.value().level()))
        .param("birthdays", texts(said, s -> Objects.toString(s.value().birthday(), null)))
        .param("genders", texts(said, s -> s.value().gender()))
        .param("labels", texts(said, s -> json(s.value().labels())))
        .param("values", texts(said, s -> s.value().value()))
        .param("ats", texts(said, s -> s.at().toString()))
        .update();
  }

  private String json(List<String> labels) {
    return json.writeValueAsString(labels);
  }

  private static <T, R> @Nullable R said(@Nullable Said<T> said, Function<Said<T>, R> part) {
    return said == null ? null : part.apply(said);
  }

  private static <T> @Nullable String[] texts(
      Collection<T> rows, Function<? super T, ? extends @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  static CustomerView view(ResultSet row, int index) throws SQLException {
    var birthday = row.getObject("birthday", LocalDate.class);
    return new CustomerView(
        new CustomerId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand")),
        row.getString("member_number"),
        Masked.name(row.getString("name")),
        Masked.phone(row.getString("phone")),
        Masked.email(row.getString("email")),
        Masked.address(row.getString("region"), row.getString("street")),
        row.getString("level"),
        birthday == null ? null : birthday.format(DateTimeFormatter.ofPattern("MM-dd")),
        row.getString("gender"),
        List.of((String[]) row.getArray("labels").getArray()),
        row.getString("value"),
        List.of((String[]) row.getArray("channels").getArray()),
        Columns.instant(row, "created_at"),
        Columns.instantOrNull(row, "erased_at"));
  }
}
