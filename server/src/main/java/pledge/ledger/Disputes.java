package pledge.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.standard.ClauseId;

/**
 * Judgements that whom they concern holds for wrong. Whoever leads the team settles them. What was
 * judged is never rewritten: an overturned judgement moves the figures once, by a correcting tally
 * in the transaction that settles it.
 */
@Component
class Disputes {

  private final JdbcClient jdbc;
  private final Staff staff;
  private final Tallies tallies;
  private final ApplicationEventPublisher events;

  Disputes(JdbcClient jdbc, Staff staff, Tallies tallies, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.tallies = tallies;
    this.events = events;
  }

  /** What can be disputed. */
  enum Kind {
    OBSERVATION,
    COMMITMENT;

    String word() {
      return this == OBSERVATION ? "observation" : "commitment";
    }
  }

  /** The judgement behind a dispute, with what its tally was filed under. */
  private record Judged(
      UUID id,
      BrandId brand,
      ClauseId clause,
      Answerable who,
      String channel,
      String kind,
      Instant at,
      boolean refused) {}

  /**
   * Raises a dispute. Only the person concerned may, and only once: a repeat gives the same.
   *
   * @return the dispute's id
   */
  @Transactional
  public UUID raise(StaffMember me, Kind kind, UUID subject, String reason, Instant now) {
    var judged = find(me.brand(), kind, subject).orElseThrow(() -> new NotFound(kind.word()));
    var person = judged.who().person();
    if (person == null || !person.equals(me.id())) {
      throw new NotFound(kind.word());
    }
    var team = judged.who().team();
    var teams = team == null ? me.teams() : Set.of(team);
    var id = Uuid7.next();
    int raised =
        jdbc.sql(
                """
                insert into ledger.dispute
                  (id, brand, kind, subject, clause, person, teams, reason, raised_at, state)
                values (:id, :brand, :kind, :subject, :clause, :person, :teams::uuid[], :reason, :now, 'open')
                on conflict (subject) do nothing
                """)
            .param("id", id)
            .param("brand", me.brand().value())
            .param("kind", kind.word())
            .param("subject", subject)
            .param("clause", judged.clause().value())
            .param("person", me.id().value())
            .param("teams", Columns.ids(teams.stream().map(TeamId::value).toList()))
            .param("reason", reason)
            .param("now", Columns.at(now))
            .update();
    if (raised == 0) {
      return jdbc.sql("select id from ledger.dispute where subject = :subject")
          .param("subject", subject)
          .query(UUID.class)
          .single();
    }
    if (kind == Kind.COMMITMENT) {
      history(subject, "disputed", me, reason, now);
    }
    events.publishEvent(new DisputeMoved(id, me.id(), teams));
    return id;
  }

  private record Open(
      UUID id,
      Kind kind,
      UUID subject,
      StaffId person,
      Set<TeamId> teams,
      String state,
      @Nullable UUID by) {}

  /**
   * Settles a dispute: of two at once one wins. Settling again to the same end is harmless.
   *
   * @param upheld whether the judgement stands
   */
  @Transactional
  public Outcome<UUID> settle(StaffMember me, UUID id, boolean upheld, String word, Instant now) {
    var dispute = found(me, id);
    var wanted = upheld ? "upheld" : "overturned";
    int settled =
        jdbc.sql(
                """
                update ledger.dispute
                set state = :state, settled_by = :me, settled_at = :now, word = :word
                where id = :id and state = 'open'
                """)
            .param("state", wanted)
            .param("me", me.id().value())
            .param("now", Columns.at(now))
            .param("word", word)
            .param("id", id)
            .update();
    if (settled == 0) {
      var now2 = found(me, id);
      return now2.state().equals(wanted) && me.id().value().equals(now2.by())
          ? Outcome.done(id)
          : Outcome.refused(
              Refusal.state("settled", "somebody settled it before: " + now2.state()));
    }
    if (!upheld) {
      // put right meanwhile by what was told late, there is nothing left to correct
      find(me.brand(), dispute.kind(), dispute.subject()).ifPresent(this::correct);
    }
    if (dispute.kind() == Kind.COMMITMENT) {
      history(dispute.subject(), wanted, me, word, now);
    }
    events.publishEvent(new DisputeMoved(id, dispute.person(), dispute.teams()));
    return Outcome.done(id);
  }

  /** The dispute, if this person may settle it: not one's own, and only of teams one leads. */
  private Open found(StaffMember me, UUID id) {
    return jdbc.sql(
            """
            select id, kind, subject, person, teams, state, settled_by from ledger.dispute
            where id = :id and brand = :brand and person <> :me
              and (:manager or teams && :leads::uuid[])
            """)
        .param("id", id)
        .param("brand", me.brand().value())
        .param("me", me.id().value())
        .param("manager", me.is(Role.MANAGER))
        .param("leads", leads(me))
        .query((rs, n) ->
            new Open(
                Columns.uuid(rs, "id"),
                rs.getString("kind").equals("observation") ? Kind.OBSERVATION : Kind.COMMITMENT,
                Columns.uuid(rs, "subject"),
                new StaffId(Columns.uuid(rs, "person")),
                Arrays.stream((UUID[]) rs.getArray("teams").getArray())
                    .map(TeamId::new)
                    .collect(Collectors.toUnmodifiableSet()),
                rs.getString("state"),
                Columns.uuidOrNull(rs, "settled_by")))
        .optional()
        .orElseThrow(() -> new NotFound("dispute"));
  }

  static String[] leads(StaffMember me) {
    return Columns.ids(me.leads().stream().map(TeamId::value).toList());
  }

  /** What was judged broken was kept after all; what was refused should not have been. */
  private void correct(Judged judged) {
    tallies.write(
        List.of(
            judged.refused()
                ? new Tally(
                    judged.brand(),
                    judged.clause(),
                    judged.who(),
                    judged.channel(),
                    judged.kind(),
                    judged.at(),
                    0,
                    0,
                    -1,
                    0)
                : new Tally(
                    judged.brand(),
                    judged.clause(),
                    judged.who(),
                    judged.channel(),
                    judged.kind(),
                    judged.at(),
                    1,
                    -1,
                    0,
                    0)));
  }

  private Optional<Judged> find(BrandId brand, Kind kind, UUID subject) {
    var sql =
        switch (kind) {
          case OBSERVATION ->
              """
              select id, clause, person, team, shop, channel, kind, at, verdict = 'refused' as refused
              from ledger.observation
              where id = :id and brand = :brand and verdict in ('broken', 'refused') and taken_back_at is null
              """;
          case COMMITMENT ->
              """
              select c.id, c.clause, c.verdict_person as person, c.verdict_team as team,
                     c.verdict_shop as shop, c.channel, c.kind, c.verdict_at as at, false as refused
              from ledger.commitment c
              where c.id = :id and c.brand = :brand and c.state = 'broken'
              """;
        };
    return jdbc.sql(sql)
        .param("id", subject)
        .param("brand", brand.value())
        .query((rs, n) ->
            new Judged(
                Columns.uuid(rs, "id"),
                brand,
                new ClauseId(rs.getString("clause")),
                CommitmentRows.answerable(rs, "person", "team", "shop"),
                rs.getString("channel"),
                rs.getString("kind"),
                Columns.instant(rs, "at"),
                rs.getBoolean("refused")))
        .optional();
  }

  private void history(UUID commitment, String what, StaffMember who, String why, Instant now) {
    jdbc.sql(
            """
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            select id, :now, :what, :who, :name, :why, due_at from ledger.commitment where id = :id
            """)
        .param("now", Columns.at(now))
        .param("what", what)
        .param("who", who.id().value())
        .param("name", who.name())
        .param("why", why)
        .param("id", commitment)
        .update();
  }

  /**
   * What a person may see: their own disputes, those of the teams they lead, a manager all.
   *
   * @param open only open ones or only settled ones; null for all
   */
  List<DisputeView> list(
      StaffMember me,
      @Nullable Boolean open,
      @Nullable UUID only,
      @Nullable UUID after,
      int limit) {
    var rows =
        jdbc.sql(
                """
                select d.id, d.kind, d.subject, d.clause, d.person, d.reason, d.raised_at, d.state,
                       d.settled_by, d.settled_at, d.word,
                       coalesce(o.work_kind, c.work_kind) as work_kind,
                       coalesce(o.work_id, c.work_id) as work_id,
                       coalesce(o.at, c.due_at) as at,
                       o.id is not null as seen, o.message, o.span_from, o.span_to, o.field, o.note,
                       d.state = 'open' and d.person <> :me
                         and (:manager or d.teams && :leads::uuid[]) as may_settle
                from ledger.dispute d
                left join ledger.observation o on o.id = d.subject and d.kind = 'observation'
                left join ledger.commitment c on c.id = d.subject and d.kind = 'commitment'
                where d.brand = :brand
                  and (:manager or d.person = :me or d.teams && :leads::uuid[])
                  and (:only::uuid is null or d.id = :only::uuid)
                  and (:open::boolean is null or (d.state = 'open') = :open::boolean)
                  and (:after::uuid is null or d.id < :after::uuid)
                order by d.id desc limit :limit
                """)
            .param("brand", me.brand().value())
            .param("me", me.id().value())
            .param("manager", me.is(Role.MANAGER))
            .param("leads", leads(me))
            .param("only", only == null ? null : only.toString())
            .param("open", open == null ? null : open.toString())
            .param("after", after == null ? null : after.toString())
            .param("limit", limit)
            .query((rs, n) -> DisputeRows.row(rs))
            .list();
    return DisputeRows.named(rows, staff);
  }
}
