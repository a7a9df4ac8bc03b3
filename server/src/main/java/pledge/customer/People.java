package pledge.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pledge.platform.Columns;

/** Gathers one person from all records and all rooms. */
@Service
class People {

  private final JdbcClient jdbc;
  private final Customers customers;
  private final List<PersonalData> rooms;

  People(JdbcClient jdbc, Customers customers, List<PersonalData> rooms) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.rooms = rooms;
  }

  Person person(CustomerView of) {
    var records = customers.everyId(of.id());
    var visitors = new HashSet<UUID>();
    var accounts = new ArrayList<String>();
    jdbc.sql(
            """
            select channel, external_key from customer.identity
            where customer = any(:ids::uuid[]) and channel in ('web', 'shop')
            """)
        .param("ids", Columns.ids(records.stream().map(CustomerId::value).toList()))
        .query(row -> {
          if (row.getString("channel").equals("web")) {
            visitors.add(UUID.fromString(row.getString("external_key")));
          } else {
            accounts.add(row.getString("external_key"));
          }
        });
    return new Person(
        of.brand(), of.id(), records, Set.copyOf(visitors), List.copyOf(accounts), phones(records));
  }

  private Set<String> phones(Set<CustomerId> records) {
    return Set.copyOf(
        jdbc.sql(
                """
                select phone from customer.customer where id = any(:ids::uuid[]) and phone is not null
                union
                select value from customer.proof where customer = any(:ids::uuid[]) and kind = 'phone'
                union
                select external_key from customer.identity
                where customer = any(:ids::uuid[]) and channel = 'phone'
                """)
            .param("ids", Columns.ids(records.stream().map(CustomerId::value).toList()))
            .query(String.class)
            .list());
  }

  /** What all rooms together know of a person. */
  List<PersonalData.Holding> holdings(Person person) {
    return rooms.stream()
        .flatMap(room -> room.holdings(person).stream())
        .filter(holding -> holding.count() > 0)
        .toList();
  }

  List<PersonalData> rooms() {
    return rooms;
  }
}
