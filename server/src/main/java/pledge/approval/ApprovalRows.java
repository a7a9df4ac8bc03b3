package pledge.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/** Approvals and their steps in the database. */
@Repository
class ApprovalRows {

  private static final String COLUMNS =
      """
      a.id, a.brand, a.work_kind, a.work_id, a.label, a.matter, a.fen, a.reason, a.requester, a.asked,
      a.approver, a.second, a.first_by, a.state, a.asked_at, a.decided_by, a.decided_at, a.why, a.request
      """;

  /**
   * Who may know of an approval: who asked, who answers for it, everybody who may decide it, and
   * who had a hand in it; a second word may come from any role that decides for others.
   */
  private static final String SEEN =
      """
      a.brand = :brand
      and (a.requester = :me or a.approver = :me or a.first_by = :me or a.asked = any(:roles::text[])
           or (a.first_by is not null and :decides)
           or exists (select from approval.step s where s.approval = a.id and s.who = :me))
      """;

  private final JdbcClient jdbc;

  ApprovalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose rows are meant. */
  record Sight(StaffMember me, Set<Role> roles, boolean decides) {

    static Sight of(StaffMember me, Chain chain) {
      return new Sight(me, chain.decidedBy(me), chain.decides(me));
    }

    StatementSpec bind(StatementSpec sql) {
      return sql.param("brand", me.brand().value())
          .param("me", me.id().value())
          .param("roles", Chain.words(roles))
          .param("decides", decides);
    }
  }

  /** Whether it is new: the same request asks once. */
  boolean add(Approval approval) {
    return jdbc.sql(
                """
                insert into approval.approval
                  (id, brand, work_kind, work_id, label, matter, fen, reason, requester, asked, approver, second,
                   state, asked_at, request)
                values (:id, :brand, :workKind, :workId, :label, :matter, :fen, :reason, :requester, :asked,
                        :approver, :second, 'open', :askedAt, :request)
                on conflict (brand, request) do nothing
                """)
            .param("id", approval.id().value())
            .param("brand", approval.brand().value())
            .param("workKind", approval.work().kind())
            .param("workId", approval.work().id())
            .param("label", approval.label())
            .param("matter", approval.matter())
            .param("fen", approval.fen())
            .param("reason", approval.reason())
            .param("requester", approval.requester().value())
            .param("asked", word(approval.asked()))
            .param("approver", approval.approver().value())
            .param("second", approval.second())
            .param("askedAt", Columns.at(approval.askedAt()))
            .param("request", approval.request())
            .update()
        == 1;
  }

  Optional<Approval> ofRequest(BrandId brand, UUID request) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from approval.approval a where a.brand = :brand and a.request = :request")
        .param("brand", brand.value())
        .param("request", request)
        .query((row, n) -> approval(row))
        .optional();
  }

  void withdrawn(ApprovalId id, String why, Instant now) {
    jdbc.sql(
            """
            update approval.approval set state = 'withdrawn', decided_at = :now, why = :why
            where id = :id and state = 'open'
            """)
        .param("now", Columns.at(now))
        .param("why", why)
        .param("id", id.value())
        .update();
  }

  /** Held until the transaction ends: of two who decide at once one finds it decided. */
  Optional<Approval> lock(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from approval.approval a where a.id = :id for update")
        .param("id", id)
        .query((row, n) -> approval(row))
        .optional();
  }

  Optional<Approval> find(UUID id, Sight sight) {
    return sight
        .bind(
            jdbc.sql(
                "select " + COLUMNS + " from approval.approval a where a.id = :id and " + SEEN))
        .param("id", id)
        .query((row, n) -> approval(row))
        .optional();
  }

  List<Approval> of(WorkRef work) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from approval.approval a
                where a.work_id = :workId and a.work_kind = :workKind order by a.id desc limit 200
                """)
        .param("workId", work.id())
        .param("workKind", work.kind())
        .query((row, n) -> approval(row))
        .list();
  }

  /**
   * @param mine {@code mine}: those the person may decide now, or decided; {@code asked}: those
   *     they asked; {@code all}: every one they may see
   */
  List<Approval> list(
      Sight sight, String mine, @Nullable Boolean open, @Nullable UUID after, int limit) {
    return sight
        .bind(
            jdbc.sql(
                "select "
                    + COLUMNS
                    + " from approval.approval a where "
                    + SEEN
                    + """
                      and (:mine <> 'asked' or a.requester = :me)
                      and (:mine <> 'mine' or a.decided_by = :me
                           or (a.state = 'open' and a.requester <> :me and a.first_by is distinct from :me
                               and case when a.first_by is null then a.asked = any(:roles::text[])
                                        else :decides end))
                      and (:open::boolean is null or (a.state = 'open') = :open::boolean)
                      and (:after::uuid is null or a.id < :after::uuid)
                    order by a.id desc limit :limit
                    """))
        .param("mine", mine)
        .param("open", open == null ? null : open.toString())
        .param("after", after == null ? null : after.toString())
        .param("limit", limit)
        .query((row, n) -> approval(row))
        .list();
  }

  /** Asks somebody else. */
  void pass(ApprovalId id, Role asked, StaffId approver, boolean second) {
    jdbc.sql(
            """
            update approval.approval
            set asked = :asked, approver = :approver, second = :second, first_by = null, first_why = null
            where id = :id and state = 'open'
            """)
        .param("asked", word(asked))
        .param("approver", approver.value())
        .param("second", second)
        .param("id", id.value())
        .update();
  }

  /** Another person of the same standing answers for it. */
  void substitute(ApprovalId id, StaffId approver) {
    jdbc.sql("update approval.approval set approver = :approver where id = :id and state = 'open'")
        .param("approver", approver.value())
        .param("id", id.value())
        .update();
  }

  void agreed(ApprovalId id, StaffId first, String why, StaffId approver) {
    jdbc.sql(
            """
            update approval.approval set first_by = :first, first_why = :why, approver = :approver
            where id = :id and state = 'open'
            """)
        .param("first", first.value())
        .param("why", why)
        .param("approver", approver.value())
        .param("id", id.value())
        .update();
  }

  void decided(ApprovalId id, Approval.State state, StaffId by, String why, Instant now) {
    jdbc.sql(
            """
            update approval.approval
            set state = :state, decided_by = :by, decided_at = :now, why = :why, approver = :by
            where id = :id and state = 'open'
            """)
        .param("state", state.word())
        .param("by", by.value())
        .param("now", Columns.at(now))
        .param("why", why)
        .param("id", id.value())
        .update();
  }

  /** A line of its history; the approval's row is held meanwhile. */
  void step(
      ApprovalId id,
      Instant at,
      String what,
      @Nullable StaffId who,
      @Nullable StaffId whom,
      String why) {
    jdbc.sql(
            """
            insert into approval.step (approval, number, at, what, who, whom, why)
            select :id, coalesce(max(number), 0) + 1, :at, :what, :who::uuid, :whom::uuid, :why
            from approval.step where approval = :id
            """)
        .param("id", id.value())
        .param("at", Columns.at(at))
        .param("what", what)
        .param("who", who == null ? null : who.value().toString())
        .param("whom", whom == null ? null : whom.value().toString())
        .param("why", why)
        .update();
  }

  /** Takes the words away that may speak of a customer. */
  void forget(String workKind, Collection<UUID> works) {
    jdbc.sql(
            """
            with theirs as (
              update approval.approval
              set reason = '', label = '', why = case when why is null then null else '' end,
                  first_why = case when first_why is null then null else '' end
              where work_kind = :workKind and work_id = any(:works::uuid[])
              returning id)
            update approval.step s set why = '' from theirs t where s.approval = t.id
            """)
        .param("workKind", workKind)
        .param("works", Columns.ids(works))
        .update();
  }

  /**
   * One step in the life of an approval.
   *
   * @param what {@code asked}, {@code passed} on to somebody else, {@code seconded} by the first of
   *     two, {@code granted} or {@code refused}
   */
  record Step(Instant at, String what, @Nullable StaffId who, @Nullable StaffId whom, String why) {}

  List<Step> steps(ApprovalId id) {
    return jdbc.sql(
            """
            select at, what, who, whom, why from approval.step where approval = :id order by number
            limit 200
            """)
        .param("id", id.value())
        .query((row, n) ->
            new Step(
                Columns.instant(row, "at"),
                row.getString("what"),
                person(row, "who"),
                person(row, "whom"),
                row.getString("why")))
        .list();
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        new ApprovalId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand")),
        new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id")),
        row.getString("label"),
        row.getString("matter"),
        row.getLong("fen"),
        row.getString("reason"),
        new StaffId(Columns.uuid(row, "requester")),
        Role.valueOf(row.getString("asked").toUpperCase(Locale.ROOT)),
        new StaffId(Columns.uuid(row, "approver")),
        row.getBoolean("second"),
        person(row, "first_by"),
        Approval.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Columns.instant(row, "asked_at"),
        person(row, "decided_by"),
        Columns.instantOrNull(row, "decided_at"),
        row.getString("why"),
        Columns.uuid(row, "request"));
  }

  private static @Nullable StaffId person(ResultSet row, String column) throws SQLException {
    var id = Columns.uuidOrNull(row, column);
    return id == null ? null : new StaffId(id);
  }
}
