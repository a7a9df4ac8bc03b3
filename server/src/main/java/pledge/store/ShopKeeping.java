package pledge.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.ShopClocks;
import pledge.platform.BadInput;
import pledge.platform.Columns;
import pledge.platform.NotFound;

/**
 * What managers change about a shop: its hours, its people, the whiles in which it is closed all
 * the same. The clocks it answers for go with its hours, those that run already too.
 */
@Service
class ShopKeeping {

  private final JdbcClient jdbc;
  private final Shops shops;
  private final ShopTimes times;
  private final ShopClocks clocks;
  private final AuditTrail audit;

  ShopKeeping(JdbcClient jdbc, Shops shops, ShopTimes times, ShopClocks clocks, AuditTrail audit) {
    this.jdbc = jdbc;
    this.shops = shops;
    this.times = times;
    this.clocks = clocks;
    this.audit = audit;
  }

  @Transactional
  void hours(StaffMember who, UUID shop, OpeningHours hours, Instant now) {
    keep(who, shop, now, now, "new hours", () -> shops.putHours(shop, hours));
    audit.record(who, "shop.hours", "shop", shop.toString(), null);
  }

  /** A person may work in several shops. */
  @Transactional
  void people(StaffMember who, UUID shop, Set<StaffId> people, Collection<StaffId> known) {
    lock(who, shop);
    if (!known.containsAll(people)) {
      throw new BadInput("people", "names somebody who isn't of the brand's staff");
    }
    shops.putPeople(shop, people);
    audit.record(who, "shop.people", "shop", shop.toString(), people.size() + " people");
  }

  /**
   * Closes it for a while, from an instant on that may be past: what broke in it is put right then.
   * The same id a second time changes nothing.
   */
  @Transactional
  void close(StaffMember who, UUID shop, Closure closure, Instant now) {
    keep(
        who,
        shop,
        closure.from().isBefore(now) ? closure.from() : now,
        now,
        "closed: " + closure.reason(),
        () ->
            jdbc.sql(
                    """
                    insert into store.closure (id, shop, from_at, to_at, reason)
                    values (:id, :shop, :from, :to, :reason)
                    on conflict (id) do nothing
                    """)
                .param("id", closure.id())
                .param("shop", shop)
                .param("from", Columns.at(closure.from()))
                .param("to", Columns.at(closure.to()))
                .param("reason", closure.reason())
                .update());
    audit.record(who, "shop.close", "shop", shop.toString(), closure.reason());
  }

  /** Opens it again: what is left of the closure falls away; one that hasn't begun, wholly. */
  @Transactional
  void reopen(StaffMember who, UUID shop, UUID closure, Instant now) {
    keep(
        who,
        shop,
        now,
        now,
        "open again",
        () -> {
          int ended =
              jdbc.sql(
                      """
                      update store.closure set to_at = :now
                      where id = :id and shop = :shop and from_at < :now and to_at > :now
                      """)
                  .param("now", Columns.at(now))
                  .param("id", closure)
                  .param("shop", shop)
                  .update();
          if (ended == 0) {
            jdbc.sql(
                    "delete from store.closure where id = :id and shop = :shop and from_at >= :now")
                .param("id", closure)
                .param("shop", shop)
                .param("now", Columns.at(now))
                .update();
          }
        });
    audit.record(who, "shop.reopen", "shop", shop.toString(), null);
  }

  /**
   * Changes its hours, and dates its clocks by what they are afterwards.
   *
   * @param since from when on the change counts
   */
  private void keep(
      StaffMember who, UUID shop, Instant since, Instant now, String why, Runnable change) {
    lock(who, shop);
    var before = times.read(shop);
    change.run();
    var after = times.read(shop);
    times.forget(shop);
    clocks.changed(who.brand(), new ShopClocks.Change(shop, before, after, since), now, who, why);
  }

  private void lock(StaffMember who, UUID shop) {
    var mine =
        jdbc.sql("select id from store.shop where id = :id and brand = :brand for update")
            .param("id", shop)
            .param("brand", who.brand().value())
            .query(UUID.class)
            .list();
    if (mine.isEmpty()) {
      throw new NotFound("shop");
    }
  }
}
