package pledge.ticket;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.PlainText;
import pledge.standard.ContactType;

/** What a type of ticket is asked for beside the common record, as the standard's data says. */
@Component
class TicketFields {

  private static final int LONGEST = 500;

  private final TicketRows rows;
  private final Timeline timeline;
  private final Triage triage;
  private final Changes changes;

  TicketFields(TicketRows rows, Timeline timeline, Triage triage, Changes changes) {
    this.rows = rows;
    this.timeline = timeline;
    this.triage = triage;
    this.changes = changes;
  }

  /**
   * The given values, cleaned; empty ones are left out.
   *
   * @throws BadInput for a field that the type hasn't, or a word that is none of its choices
   */
  Map<String, String> taken(BrandId brand, String type, @Nullable Map<String, String> given) {
    return taken(brand, type, given, Map.of());
  }

  private Map<String, String> taken(
      BrandId brand, String type, @Nullable Map<String, String> given, Map<String, String> before) {
    var taken = new TreeMap<String, String>();
    if (given == null) {
      return taken;
    }
    var known =
        triage.type(brand, type).fields().stream()
            .collect(Collectors.toMap(ContactType.Field::code, Function.identity()));
    for (var field : given.entrySet()) {
      var asked = known.get(field.getKey());
      if (asked == null) {
        throw new BadInput("fields", "has a field that tickets of this type haven't");
      }
      var text = PlainText.optional("fields." + field.getKey(), field.getValue(), LONGEST);
      if (!text.isBlank()) {
        // what stood there before there were choices may stay as it is
        if (!asked.takes(text) && !text.equals(before.get(field.getKey()))) {
          throw new BadInput("fields." + field.getKey(), "is none of the choices");
        }
        taken.put(field.getKey(), text);
      }
    }
    return taken;
  }

  /** Writes these fields; others stay as they are, and an empty one is taken away. */
  @Transactional
  Outcome<Ticket> set(TicketId id, Map<String, String> given, Asked asked) {
    var before = rows.lock(id, asked);
    var stale = changes.stale(before, asked);
    if (stale.isPresent()) {
      return Outcome.refused(stale.get());
    }
    var taken = taken(before.brand(), before.type(), given, before.fields());
    var after = new TreeMap<>(before.fields());
    after.keySet().removeAll(given.keySet());
    after.putAll(taken);
    if (after.equals(before.fields())) {
      return Outcome.done(before);
    }
    rows.fields(id, after);
    timeline.add(
        id,
        TicketEntry.FIELDS,
        asked.by(),
        "",
        Map.of("fields", List.copyOf(given.keySet())),
        asked.now());
    return Outcome.done(changes.changed(before));
  }

  /** Fields that its type requires and that are still missing, by code. */
  List<String> missing(Ticket ticket) {
    return triage.type(ticket.brand(), ticket.type()).fields().stream()
        .filter(ContactType.Field::required)
        .map(ContactType.Field::code)
        .filter(code -> !ticket.fields().containsKey(code))
        .toList();
  }
}
