package pledge.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;

/** Who did or looked at what. It only grows: the database refuses changes to it. */
@Service
public class AuditTrail {

  /** Longer texts are cut: the trail says why, it doesn't hold content. */
  private static final int REASON = 2_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes one line, with the address and program of the request at hand. Joins the caller's
   * transaction: what is rolled back wasn't done.
   *
   * @param action what was done, {@code <thing>.<verb>}: {@code customer.reveal}
   * @param subjectKind what it was done to: {@code customer}, {@code ticket}, …
   * @param subjectId its id; no personal data
   * @param reason why, or what changed, in words
   */
  @Transactional
  public void record(
      Actor who, String action, String subjectKind, String subjectId, @Nullable String reason) {
    var line =
        switch (who) {
          case StaffMember staff ->
              new Line("staff", staff.id().value(), staff.name(), staff.brand());
          case Visitor visitor -> new Line("visitor", visitor.id(), "", visitor.brand());
          case Machine machine ->
              new Line("machine", machine.key(), machine.name(), machine.brand());
          case SystemActor system -> new Line("system", null, system.name(), null);
          case Nobody nobody -> new Line("nobody", null, "", null);
        };
    var origin = Origin.current();
    jdbc.sql(
            """
            insert into access.audit
              (id, at, brand, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, reason,
               address, agent)
            values (:id, :at, :brand, :actorKind, :actorId, :actorName, :action, :subjectKind, :subjectId,
                    :reason, :address::inet, :agent)
            """)
        .param("id", Uuid7.next())
        .param("at", Columns.at(clock.instant()))
        .param("brand", line.brand() == null ? null : line.brand().value())
        .param("actorKind", line.kind())
        .param("actorId", line.id())
        .param("actorName", line.name())
        .param("action", action)
        .param("subjectKind", subjectKind)
        .param("subjectId", subjectId)
        .param("reason", shortened(reason))
        .param("address", origin.address())
        .param("agent", origin.agent())
        .update();
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      AuditNet.recorded(request.getRequest());
    }
  }

  /** When this person first did so to one of these things within a stretch of time. */
  public Optional<Instant> first(
      StaffId who,
      String action,
      String subjectKind,
      Collection<String> subjects,
      Instant from,
      Instant to) {
    return jdbc.sql(
            """
            select at from access.audit
            where subject_kind = :subjectKind and subject_id = any(:subjects)
              and actor_id = :who and action = :action and at between :from and :to
            order by at limit 1
            """)
        .param("subjectKind", subjectKind)
        .param("subjects", subjects.toArray(String[]::new))
        .param("who", who.value())
        .param("action", action)
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .query((row, n) -> Columns.instant(row, "at"))
        .optional();
  }

  private static @Nullable String shortened(@Nullable String reason) {
    return reason == null || reason.length() <= REASON ? reason : reason.substring(0, REASON);
  }

  private record Line(String kind, @Nullable UUID id, String name, @Nullable BrandId brand) {}
}
