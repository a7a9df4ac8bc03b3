package pledge.customer;

import java.util.ArrayList;
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
        c.level, c.birthday, c.gender, c.labels, c.value, c.created_at,
        array(select distinct i.channel from customer.identity i where i.customer = c.id
          order by i.channel) as channels
      from customer.customer c
      where c.brand = :brand and c.merged_into is null
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
    var newest = " and (:after::uuid is null or c.id < :after) order by c.id desc limit :limit";
    return switch (clue) {
      case Clue.Nobody() -> list(brand, newest, Map.of(), after, limit);
      case Clue.MemberNumber(String number) ->
          list(
              brand,
              " and c.member_number = :number" + newest,
              Map.of("number", number),
              after,
              limit);
      case Clue.Phone(String number) ->
          list(brand, " and c.phone = :number" + newest, Map.of("number", number), after, limit);
      case Clue.LastFour(String digits) ->
          list(
              brand,
              " and c.phone_last4 = :digits" + newest,
              Map.of("digits", digits),
              after,
              limit);
      case Clue.Name(String beginning) ->
          list(
              brand,
              """
               and c.name collate "C" >= :from and c.name collate "C" < :to
               and (:after::uuid is null or (c.name collate "C", c.id) >
                 (select l.name collate "C", l.id from customer.customer l
                  where l.id = :after and l.brand = :brand))
               order by c.name collate "C", c.id limit :limit
              """,
              Map.of(
                  "from",
                  beginning,
                  "to",
                  beginning + Character.toString(Character.MAX_CODE_POINT)),
              after,
              limit);
    };
  }

  private List<CustomerView> list(
      BrandId brand, String rest, Map<String, String> clue, @Nullable UUID after, int limit) {
    return new ArrayList<>(
        jdbc.sql(SELECT + rest)
            .param("brand", brand.value())
            .params(clue)
            .param("after", after)
            .param("limit", limit)
            .query(Customers::view)
            .list());
  }
}
