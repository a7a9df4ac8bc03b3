package pledge.ticket;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.ledger.ClockView.Named;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes views of timeline entries, people by their names. */
@Component
class TimelineViews {

  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

  private final TicketViews views;
  private final JsonMapper json;

  TimelineViews(TicketViews views, JsonMapper json) {
    this.views = views;
    this.json = json;
  }

  /**
   * @param who the member of the staff who did it; null for the customer and the system
   * @param detail what changed: {@code from}, {@code to}, {@code why}; of a person the id, and the
   *     name as {@code fromName}, {@code toName}
   */
  @Schema(name = "TimelineItem")
  record Item(
      int seq,
      Instant at,
      String what,
      @Nullable Named who,
      String whoName,
      String text,
      Map<String, Object> detail) {}

  List<Item> items(List<Timeline.Entry> entries) {
    var details = entries.stream().map(entry -> json.readValue(entry.detail(), MEMBERS)).toList();
    var people = views.people(entries, details);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      items.add(
          new Item(
              entry.seq(),
              entry.at(),
              entry.what(),
              entry.who() == null ? null : people.get(entry.who()),
              entry.whoName(),
              entry.text(),
              withNames(details.get(i), people)));
    }
    return items;
  }

  /** A change of owner names both by id; for reading their names stand beside. */
  private static Map<String, Object> withNames(
      Map<String, Object> detail, Map<UUID, Named> people) {
    var named = new LinkedHashMap<>(detail);
    TicketViews.OWNERS.forEach(member -> {
      if (detail.get(member) instanceof String id
          && TicketViews.id(id).map(people::get).orElse(null) instanceof Named person) {
        named.put(member + "Name", person.name());
      }
    });
    return named;
  }
}
