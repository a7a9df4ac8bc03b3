package pledge.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.ledger.Answerable;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/** The locked head of a conversation while messages are being appended to it. */
final class Head {

  static final String COLUMNS =
      """
      id, brand, channel, identity, locale, state, close_reason, mode, owner, team, type, head, customer_head,
      assistant_owed, ack_owed, first_reply_owed, unanswered_since, greeted_at, listened_at, ticket,
      customer, handed_by, handed_from
      """;

  final UUID id;
  final BrandId brand;
  final String channel;
  final UUID identity;
  final String locale;
  final String mode;
  final @Nullable UUID owner;
  final @Nullable UUID team;
  final String type;
  final @Nullable UUID ticket;
  final @Nullable UUID customer;

  /** Who handed it over and from which team: the one step back. */
  final @Nullable UUID handedBy;

  final @Nullable UUID handedFrom;
  String state;
  long seq;
  long customerSeq;
  boolean assistantOwed;
  boolean ackOwed;
  boolean firstReplyOwed;
  @Nullable Instant unansweredSince;
  @Nullable Instant greetedAt;
  @Nullable Instant listenedAt;
  boolean changed;

  Head(ResultSet rs) throws SQLException {
    id = Columns.uuid(rs, "id");
    brand = new BrandId(rs.getString("brand"));
    channel = rs.getString("channel");
    identity = Columns.uuid(rs, "identity");
    locale = rs.getString("locale");
    state = rs.getString("state");
    mode = rs.getString("mode");
    owner = Columns.uuidOrNull(rs, "owner");
    team = Columns.uuidOrNull(rs, "team");
    var typed = rs.getString("type");
    type = typed == null ? "" : typed;
    ticket = Columns.uuidOrNull(rs, "ticket");
    customer = Columns.uuidOrNull(rs, "customer");
    handedBy = Columns.uuidOrNull(rs, "handed_by");
    handedFrom = Columns.uuidOrNull(rs, "handed_from");
    seq = rs.getLong("head");
    customerSeq = rs.getLong("customer_head");
    assistantOwed = rs.getBoolean("assistant_owed");
    ackOwed = rs.getBoolean("ack_owed");
    firstReplyOwed = rs.getBoolean("first_reply_owed");
    unansweredSince = Columns.instantOrNull(rs, "unanswered_since");
    greetedAt = Columns.instantOrNull(rs, "greeted_at");
    listenedAt = Columns.instantOrNull(rs, "listened_at");
  }

  WorkRef work() {
    return new WorkRef(ConversationId.KIND, id);
  }

  Answerable answerable() {
    return new Answerable(
        owner == null ? null : new StaffId(owner), team == null ? null : new TeamId(team));
  }
}
