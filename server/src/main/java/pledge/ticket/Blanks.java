package pledge.ticket;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.customer.Customers;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.Refusal;

/**
 * Fills the blanks of a text written for many tickets with what this ticket has: {@code
 * {customer}}, {@code {number}}, {@code {title}}, {@code {promised}} (the time the customer was
 * promised next), {@code {agent}} (the name customers see), {@code {brand}}, {@code {link}} (the
 * customer's page) and {@code {field.order}} (a field by its code). The caller has looked whether
 * its reader may see the ticket. A blank without a value stays, and a text with a blank in it goes
 * to no customer.
 */
@Component
public class Blanks {

  /** What scripts of the knowledge base may ask for as well. */
  private static final String NICKNAME = "nickname";

  private static final String ORDER_NUMBER = "orderNumber";

  private static final Pattern BLANK =
      Pattern.compile("\\{([A-Za-z]{1,30}(?:\\.[A-Za-z0-9_-]{1,40})?)}");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final Set<String> PROMISES = Set.of("solve.progress", "complaint.promise");
  private static final String FIELD = "field.";

  private final Customers customers;
  private final Commitments commitments;
  private final Brands brands;
  private final TicketLinks links;
  private final CustomerWord word;

  Blanks(
      Customers customers,
      Commitments commitments,
      Brands brands,
      TicketLinks links,
      CustomerWord word) {
    this.customers = customers;
    this.commitments = commitments;
    this.brands = brands;
    this.links = links;
    this.word = word;
  }

  /**
   * @param missing blanks that have no value on this ticket, in the order of the text
   */
  public record Filled(String text, List<String> missing) {}

  public Filled fill(Ticket ticket, String text, StaffMember by, Instant now) {
    var missing = new LinkedHashSet<String>();
    var filled =
        BLANK
            .matcher(text)
            .replaceAll(found -> {
              var value = value(found.group(1), ticket, by, now);
              if (value.isEmpty()) {
                missing.add(found.group(1));
              }
              return Matcher.quoteReplacement(value.orElse(found.group()));
            });
    return new Filled(filled, List.copyOf(missing));
  }

  /** Blanks that are still open in a text somebody wants to send. */
  static Set<String> open(String text) {
    return BLANK
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Why a text with these blanks isn't sent. */
  public static Refusal left(List<String> blanks) {
    return new Refusal(
        "blank-left",
        null,
        "the text has blanks that nothing fills: " + String.join(", ", blanks),
        List.of(),
        Map.of("missing", blanks));
  }

  private Optional<String> value(String blank, Ticket ticket, StaffMember by, Instant now) {
    if (blank.startsWith(FIELD)) {
      return Optional.ofNullable(ticket.fields().get(blank.substring(FIELD.length())));
    }
    return switch (blank) {
      case "customer" -> customer(ticket);
      case "number" -> Optional.of(ticket.number());
      case "title" -> Optional.of(ticket.title());
      case "promised" -> promised(ticket, now);
      case "agent", NICKNAME -> Optional.of(by.nickname()).filter(name -> !name.isBlank());
      case ORDER_NUMBER -> Optional.ofNullable(ticket.fields().get("order"));
      case "brand" -> Optional.of(brand(ticket));
      case "link" -> Optional.of(links.link(ticket, now));
      default -> Optional.empty();
    };
  }

  private Optional<String> customer(Ticket ticket) {
    var customer = ticket.customer();
    return customer == null
        ? Optional.empty()
        : Optional.ofNullable(customers.names(List.of(customer)).get(customer))
            .filter(name -> !name.isBlank());
  }

  /** The next time that somebody promised this customer, where one is still to come. */
  private Optional<String> promised(Ticket ticket, Instant now) {
    return commitments
        .openOf(List.of(ticket.work()))
        .getOrDefault(ticket.work(), List.of())
        .stream()
        .filter(clock -> PROMISES.contains(clock.clause().value()))
        .map(Commitment::dueAt)
        .filter(due -> due.isAfter(now))
        .min(Instant::compareTo)
        .map(due -> TIME.format(due.atZone(brands.get(ticket.brand()).zone())));
  }

  private String brand(Ticket ticket) {
    var brand = brands.get(ticket.brand());
    return word.locale(ticket).startsWith("en") ? brand.nameEn() : brand.nameZh();
  }
}
