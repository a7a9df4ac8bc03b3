package pledge.conversation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.customer.CustomerId;
import pledge.customer.ServedWork;

/** Whom a conversation is with, for rooms below. */
@Component
class ServedConversations implements ServedWork {

  private final Conversations conversations;
  private final JdbcClient jdbc;

  ServedConversations(Conversations conversations, JdbcClient jdbc) {
    this.conversations = conversations;
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "conversation";
  }

  @Override
  public Optional<CustomerId> customer(StaffMember who, UUID id) {
    return conversations
        .find(new ConversationId(id), who)
        .flatMap(brief -> Optional.ofNullable(brief.customer()));
  }

  @Override
  public boolean said(UUID id, UUID message) {
    return jdbc.sql(
            """
            select exists (
              select 1 from conversation.message
              where conversation = :conversation and id = :id and author_kind = 'customer')
            """)
        .param("conversation", id)
        .param("id", message)
        .query(Boolean.class)
        .single();
  }
}
