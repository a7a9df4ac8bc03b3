package pledge.store;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;

/** The brand's shops, with their people and hours. */
@Service
public class Shops {

  private final JdbcClient jdbc;
  private final ShopTimes times;

  Shops(JdbcClient jdbc, ShopTimes times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  /** Every shop of the brand, by code. */
  public List<Shop> all(BrandId brand) {
    return read(brand, codes(brand).values());
  }

  public Optional<Shop> find(BrandId brand, ShopId id) {
    return read(brand, List.of(id)).stream().findFirst();
  }

  public Optional<Shop> byCode(BrandId brand, String code) {
    return Optional.ofNullable(codes(brand).get(code)).flatMap(id -> find(brand, id));
  }

  private List<Shop> read(BrandId brand, Collection<ShopId> shops) {
    var ids = shops.stream().map(ShopId::value).toList();
    var hours = times.hours(ids);
    var people = people(ids);
    return jdbc.sql(
            """
            select id, code, name, region, street, phone, zone
            from store.shop
            where brand = :brand and id = any(:ids::uuid[])
            order by code
            """)
        .param("brand", brand.value())
        .param("ids", Columns.ids(ids))
        .query((row, index) -> {
          var id = Columns.uuid(row, "id");
          return new Shop(
              new ShopId(id),
              brand,
              row.getString("code"),
              row.getString("name"),
              row.getString("region"),
              row.getString("street"),
              row.getString("phone"),
              ZoneId.of(row.getString("zone")),
              new OpeningHours(hours.getOrDefault(id, Map.of())),
              Set.copyOf(people.getOrDefault(id, Set.of())));
        })
        .list();
  }

  private Map<UUID, Set<StaffId>> people(Collection<UUID> shops) {
    var people = new LinkedHashMap<UUID, Set<StaffId>>();
    jdbc.sql(
            """
            select shop, staff from store.person where shop = any(:ids::uuid[])
            """)
        .param("ids", Columns.ids(shops))
        .query(row -> {
          people
              .computeIfAbsent(Columns.uuid(row, "shop"), shop -> new HashSet<>())
              .add(new StaffId(Columns.uuid(row, "staff")));
        });
    return people;
  }

  /** The ids of the brand's shops by their codes. */
  public Map<String, ShopId> codes(BrandId brand) {
    return jdbc
        .sql("select code, id from store.shop where brand = :brand")
        .param("brand", brand.value())
        .query(
            (row, index) -> Map.entry(row.getString("code"), new ShopId(Columns.uuid(row, "id"))))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The shops this person works in. */
  public Set<ShopId> of(StaffId person) {
    return jdbc
        .sql("select shop from store.person where staff = :staff")
        .param("staff", person.value())
        .query((row, index) -> new ShopId(Columns.uuid(row, "shop")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Adds a shop, or changes the one of that code; hours and people are replaced. Joins the caller's
   * transaction.
   *
   * @param shop its id is ignored
   * @return the id the shop has
   */
  @Transactional
  public ShopId put(Shop shop) {
    var id =
        jdbc.sql(
                """
                insert into store.shop (id, brand, code, name, region, street, phone, zone)
                values (:id, :brand, :code, :name, :region, :street, :phone, :zone)
                on conflict (brand, code) do update
                set name = excluded.name, region = excluded.region, street = excluded.street,
                  phone = excluded.phone, zone = excluded.zone
                returning id
                """)
            .param("id", Uuid7.next())
            .param("brand", shop.brand().value())
            .param("code", shop.code())
            .param("name", shop.name())
            .param("region", shop.region())
            .param("street", shop.street())
            .param("phone", shop.phone())
            .param("zone", shop.zone().getId())
            .query((row, index) -> Columns.uuid(row, "id"))
            .single();
    putHours(id, shop.hours());
    putPeople(id, shop.people());
    times.forget(id);
    return new ShopId(id);
  }

  void putHours(UUID shop, OpeningHours hours) {
    jdbc.sql("delete from store.hours where shop = :shop").param("shop", shop).update();
    hours
        .week()
        .forEach((day, spans) ->
            spans.forEach(span ->
                jdbc.sql(
                        """
                        insert into store.hours (shop, weekday, from_minute, to_minute)
                        values (:shop, :weekday, :from, :to)
                        """)
                    .param("shop", shop)
                    .param("weekday", day.getValue())
                    .param("from", span.from())
                    .param("to", span.to())
                    .update()));
  }

  void putPeople(UUID shop, Collection<StaffId> people) {
    jdbc.sql("delete from store.person where shop = :shop").param("shop", shop).update();
    jdbc.sql("insert into store.person (shop, staff) select :shop, unnest(:people::uuid[])")
        .param("shop", shop)
        .param("people", Columns.ids(people.stream().map(StaffId::value).toList()))
        .update();
  }
}
