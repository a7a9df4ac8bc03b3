package pledge.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.ConcernedReach;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.standard.Standards;

/** Tells a customer in their own thread that a leak concerns them. */
@Component
class LeakWord implements ConcernedReach {

  private final Conversations conversations;
  private final Customers customers;
  private final Standards standards;
  private final JdbcClient jdbc;

  LeakWord(Conversations conversations, Customers customers, Standards standards, JdbcClient jdbc) {
    this.conversations = conversations;
    this.customers = customers;
    this.standards = standards;
    this.jdbc = jdbc;
  }

  @Override
  public boolean tell(BrandId brand, CustomerId customer, UUID leak, Instant now) {
    var latest =
        jdbc.sql(
                """
                select id from conversation.conversation
                where customer = any(:ids::uuid[]) and brand = :brand
                order by id desc limit 1
                """)
            .param(
                "ids",
                Columns.ids(customers.everyId(customer).stream().map(CustomerId::value).toList()))
            .param("brand", brand.value())
            .query((row, index) -> new ConversationId(Columns.uuid(row, "id")))
            .optional()
            .flatMap(conversations::find);
    if (latest.isEmpty()) {
      return false;
    }
    var id = UUID.nameUUIDFromBytes((leak + "/" + customer.value()).getBytes(UTF_8));
    var text = standards.of(brand).text("leak.told", latest.get().locale(), Map.of());
    return switch (conversations.notice(latest.get().id(), id, text, "leak", now)) {
      case Outcome.Done<MessageView> told -> true;
      case Outcome.Refused<MessageView>(var refusal) ->
          throw new IllegalStateException("the standard's own text is refused: " + refusal);
    };
  }
}
