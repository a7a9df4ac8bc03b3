package pledge.ticket.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.standard.Standards;
import pledge.ticket.CustomerWord;
import pledge.ticket.CustomerWord.Reached;
import pledge.ticket.Ticket;

/** What the customer is told of a grant: the sum, and the policy by its title and text. */
@Component
class GrantWords {

  private final CustomerWord words;
  private final Standards standards;
  private final Brands brands;

  GrantWords(CustomerWord words, Standards standards, Brands brands) {
    this.words = words;
    this.standards = standards;
    this.brands = brands;
  }

  Reached granted(Ticket ticket, Grant grant, Instant now) {
    var key = "money." + grant.kind().word() + "-granted";
    return words.tell(ticket, key, values(ticket, grant), "granted:" + grant.id(), now);
  }

  /** Why it takes longer (authority.limit), and when an answer is expected. */
  Reached asked(Ticket ticket, Grant grant, Instant due, Instant now) {
    var values = new HashMap<>(values(ticket, grant));
    var zone = brands.find(ticket.brand()).orElseThrow().zone();
    values.put("time", time(due, zone, now, words.locale(ticket)));
    return words.tell(ticket, "money.asked", values, "asked:" + grant.id(), now);
  }

  private Map<String, String> values(Ticket ticket, Grant grant) {
    var locale = words.locale(ticket);
    var policy =
        standards
            .version(ticket.brand(), grant.standardVersion())
            .policy(grant.policy())
            .orElseThrow();
    var order = grant.orderNumber();
    return Map.of(
        "amount", BigDecimal.valueOf(grant.fen(), 2).toPlainString(),
        "order", order == null ? "" : order,
        "title", policy.title(locale),
        "text", policy.text().in(locale));
  }

  private static String time(Instant at, ZoneId zone, Instant now, String locale) {
    var then = at.atZone(zone);
    boolean today = then.toLocalDate().equals(now.atZone(zone).toLocalDate());
    if (today) {
      return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(then);
    }
    return locale.startsWith("en")
        ? DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH).format(then)
        : DateTimeFormatter.ofPattern("M 月 d 日 HH:mm", Locale.ROOT).format(then);
  }
}
