package pledge.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.platform.Remembered;
import pledge.platform.Uuid7;

/**
 * What customers agreed to: to be served here, asked before anything of theirs is stored, and,
 * apart from it and off until they say so, to hear of offers. Either is taken back as easily as
 * given.
 */
@Service
public class Consents {

  private static final String CLAUSE = "customer.privacy";

  /** A consent taken back at one node is forgotten by the others this late. */
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  /**
   * How a visitor stands.
   *
   * @param service whether they may be served: agreed to the text now in force
   * @param version of the text in force
   */
  public record Standing(boolean service, boolean marketing, int version, String text) {}

  /** A consent as it was given. */
  record Given(String purpose, int version, Instant givenAt, @Nullable Instant withdrawnAt) {}

  private final JdbcClient jdbc;
  private final Notices notices;

  /** By visitor the version agreed to, for being served. */
  private final Remembered<UUID, Integer> agreed = new Remembered<>(REMEMBERED, 100_000);

  Consents(JdbcClient jdbc, Notices notices) {
    this.jdbc = jdbc;
    this.notices = notices;
  }

  public Standing of(Visitor visitor, String locale) {
    var notice = notices.current(visitor.brand(), Notices.Kind.PRIVACY);
    var versions = standing(visitor.id());
    return new Standing(
        versions.getOrDefault("service", 0) >= notice.version(),
        versions.containsKey("marketing"),
        notice.version(),
        notice.in(locale));
  }

  private Map<String, Integer> standing(UUID visitor) {
    var versions = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select purpose, version from customer.consent
            where visitor = :visitor and withdrawn_at is null
            """)
        .param("visitor", visitor)
        .query(row -> {
          versions.put(row.getString("purpose"), row.getInt("version"));
        });
    return versions;
  }

  /**
   * Nothing of a visitor's is stored before they agreed.
   *
   * @throws RefusedException with clause customer.privacy
   */
  public void require(Visitor visitor) {
    int version = notices.current(visitor.brand(), Notices.Kind.PRIVACY).version();
    if (agreed.get(visitor.id(), this::service) >= version) {
      return;
    }
    agreed.forget(visitor.id()); // a no isn't believed for long: they may have agreed elsewhere
    if (agreed.get(visitor.id(), this::service) < version) {
      throw new RefusedException(
          new Refusal(
              "consent-needed",
              CLAUSE,
              "The privacy notice comes before the first message.",
              List.of(),
              Map.of("version", version)));
    }
  }

  private int service(UUID visitor) {
    return standing(visitor).getOrDefault("service", 0);
  }

  /**
   * Whether this person agreed to hear of offers: in any browser they signed in with, or in person.
   */
  public boolean marketing(BrandId brand, CustomerId customer) {
    return jdbc.sql(
            """
            select exists (
              select 1 from customer.consent c
              where c.customer = any(array(select customer.everyone(:customer)))
                and c.brand = :brand and c.purpose = 'marketing' and c.withdrawn_at is null)
            or exists (
              select 1
              from customer.identity i
              join customer.consent c on c.visitor::text = i.external_key
              where i.customer = any(array(select customer.everyone(:customer)))
                and i.brand = :brand and i.channel = 'web' and i.verified
                and c.purpose = 'marketing' and c.withdrawn_at is null)
            """)
        .param("customer", customer.value())
        .param("brand", brand.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Notes what a customer said in person about hearing of offers. A no holds everywhere, whatever
   * they agreed to in a browser; a yes that is told late doesn't undo a no they said since. Joins
   * the caller's transaction; told again it changes nothing.
   *
   * @param by who asked
   * @param at when they said it
   */
  @Transactional
  public void said(StaffMember by, CustomerId customer, boolean agrees, Instant at) {
    if (agrees) {
      jdbc.sql(
              """
              insert into customer.consent (id, brand, customer, said_to, purpose, version, given_at)
              select :id, c.brand, c.id, :by, 'marketing', :version, :at
              from customer.customer c
              where c.id = customer.root(:customer) and c.brand = :brand
                and not exists (
                  select 1 from customer.consent o
                  where o.purpose = 'marketing' and o.withdrawn_at > :at
                    and o.customer = any(array(select customer.everyone(:customer))))
              on conflict (customer, purpose) where withdrawn_at is null and customer is not null
                do nothing
              """)
          .param("id", Uuid7.next())
          .param("by", by.id().value())
          .param("version", notices.current(by.brand(), Notices.Kind.PRIVACY).version())
          .param("at", Columns.at(at))
          .param("customer", customer.value())
          .param("brand", by.brand().value())
          .update();
      return;
    }
    jdbc.sql(
            """
            update customer.consent c set withdrawn_at = :at
            where c.brand = :brand and c.purpose = 'marketing' and c.withdrawn_at is null
              and c.given_at <= :at
              and (c.customer = any(array(select customer.everyone(:customer)))
                or c.visitor::text in (
                  select i.external_key from customer.identity i
                  where i.customer = any(array(select customer.everyone(:customer)))
                    and i.brand = :brand and i.channel = 'web' and i.verified))
            """)
        .param("at", Columns.at(at))
        .param("customer", customer.value())
        .param("brand", by.brand().value())
        .update();
  }

  /**
   * Sets both consents as the visitor wishes. What stands already stays as it was given; what is
   * taken back keeps its row.
   *
   * @param version of the text they were shown; another one than that in force is refused
   */
  @Transactional
  public Standing set(
      Visitor visitor,
      int version,
      boolean service,
      boolean marketing,
      String locale,
      Instant now) {
    var notice = notices.current(visitor.brand(), Notices.Kind.PRIVACY);
    if (version != notice.version()) {
      throw new RefusedException(
          new Refusal(
              "notice-changed",
              CLAUSE,
              "There is a newer text; show it first.",
              List.of(),
              Map.of("version", notice.version())));
    }
    set(visitor, "service", service, version, now);
    set(visitor, "marketing", service && marketing, version, now);
    agreed.forget(visitor.id());
    return new Standing(service, service && marketing, version, notice.in(locale));
  }

  private void set(Visitor visitor, String purpose, boolean wished, int version, Instant now) {
    jdbc.sql(
            """
            update customer.consent set withdrawn_at = :now
            where visitor = :visitor and purpose = :purpose and withdrawn_at is null
              and (not :wished or version < :version)
            """)
        .param("now", Columns.at(now))
        .param("visitor", visitor.id())
        .param("purpose", purpose)
        .param("wished", wished)
        .param("version", version)
        .update();
    if (wished) {
      jdbc.sql(
              """
              insert into customer.consent (id, brand, visitor, purpose, version, given_at)
              values (:id, :brand, :visitor, :purpose, :version, :now)
              on conflict (visitor, purpose) where withdrawn_at is null do nothing
              """)
          .param("id", Uuid7.next())
          .param("brand", visitor.brand().value())
          .param("visitor", visitor.id())
          .param("purpose", purpose)
          .param("version", version)
          .param("now", Columns.at(now))
          .update();
    }
  }

  /** Everything a person agreed to and took back, the newest first. */
  List<Given> of(Person person) {
    return jdbc.sql(
            """
            select purpose, version, given_at, withdrawn_at from customer.consent
            where visitor = any(:visitors::uuid[]) or customer = any(:ids::uuid[])
            order by id desc limit 200
            """)
        .param("visitors", person.visitorIds())
        .param("ids", person.recordIds())
        .query((row, index) ->
            new Given(
                row.getString("purpose"),
                row.getInt("version"),
                Columns.instant(row, "given_at"),
                Columns.instantOrNull(row, "withdrawn_at")))
        .list();
  }
}
