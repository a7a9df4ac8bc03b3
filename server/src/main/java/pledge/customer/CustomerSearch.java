package pledge.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pledge.platform.BrandId;

/** Finds customers of a brand, each way of looking by its own index, paged by key. */
@Repository
class CustomerSearch {

  private static final String SELECT =
      """
      select c.id, c.brand, c.member_number, c.name, c.phone, c.email, c.region, c.street,
        c.level, c.birthday, c.gender, c.labels, c.value, c.created_at, c.erased_at,
        array(select distinct i.channel from customer.identity i where i.customer = c.id
          order by i.channel) as channels
      from customer.customer c
      where c.brand = :brand and c.merged_into is null and c.erased_at is null
      """;

  /** What somebody who looks for a customer has in hand. */
  sealed interface Clue {
    /** Nothing: leafing through, the newest first. */
    record Nobody() implements Clue {}

    record MemberNumber(String number) implements Clue {}

    record Phone(String number) implements Clue {}

    record LastFour(String digits) implements Clue {}

    /** The beginning of a name. */
    record Name(String beginning) implements Clue {}
  }

  private final JdbcClient jdbc;

  CustomerSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CustomerView> find(BrandId brand, Clue clue, @Nullable UUID after, int limit) {
    return switch (clue) {
      case Clue.Nobody() -> newest(brand, "", Map.of(), after, limit);
      case Clue.MemberNumber(String number) ->
          known(brand, "m.member_number = :clue", number, after, limit);
      case Clue.Phone(String number) -> known(brand, "m.phone = :clue", number, after, limit);
      case Clue.LastFour(String digits) ->
          known(brand, "m.phone_last4 = :clue", digits, after, limit);
      case Clue.Name(String beginning) -> named(brand, beginning, after, limit);
    };
  }

  /** By something a record holds; a merged record finds the person it was merged into. */
  private List<CustomerView> known(
      BrandId brand, String holds, String clue, @Nullable UUID after, int limit) {
    return newest(
        brand,
        """
        and c.id in (select customer.root(m.id) from customer.customer m
          where m.brand = :brand and %s)
        """
            .formatted(holds),
        Map.of("clue", clue),
        after,
        limit);
  }

  private List<CustomerView> newest(
      BrandId brand, String clue, Map<String, String> values, @Nullable UUID after, int limit) {
    var from = after == null ? "" : "and c.id < :after";
    return jdbc.sql(SELECT + clue + " " + from + " order by c.id desc limit :limit")
        .param("brand", brand.value())
        .params(values)
        .param("after", after)
        .param("limit", limit)
        .query(Customers::view)
        .list();
  }

  private List<CustomerView> named(
      BrandId brand, String beginning, @Nullable UUID after, int limit) {
    var from =
        after == null
            ? ""
            : """
            and (c.name collate "C", c.id) >
              (select l.name collate "C", l.id from customer.customer l
               where l.id = :after and l.brand = :brand)
            """;
    var names =
        """
        and c.name collate "C" >= :from and c.name collate "C" < :to
        """;
    return jdbc.sql(SELECT + names + from + " order by c.name collate \"C\", c.id limit :limit")
        .param("brand", brand.value())
        .param("from", beginning)
        .param("to", beginning + Character.toString(Character.MAX_CODE_POINT))
        .param("after", after)
        .param("limit", limit)
        .query(Customers::view)
        .list();
  }
}
