package pledge.aftersales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.standard.AftersalesTerms.Freight;
import pledge.standard.Standard;
import pledge.standard.Standards;
import pledge.ticket.CustomerWord;
import pledge.ticket.CustomerWord.Reached;
import pledge.ticket.Ticket;

/** What the customer is told of a request, with the policy by its title and text. */
@Component
class RequestWords {

  private final CustomerWord words;
  private final Standards standards;
  private final Brands brands;

  RequestWords(CustomerWord words, Standards standards, Brands brands) {
    this.words = words;
    this.standards = standards;
    this.brands = brands;
  }

  /** The goods are awaited: the steps, and how long it takes once they are here. */
  Reached sendBack(Ticket ticket, Request request, Instant now) {
    var limit = standards.of(ticket.brand()).limit(StepClock.CLAUSE, ticket.channel());
    var values = values(ticket, request);
    values.put("hours", Long.toString(limit.duration().toHours()));
    return words.tell(ticket, "aftersales.send-back", values, key(request, "approved"), now);
  }

  Reached approved(Ticket ticket, Request request, Instant due, Instant now) {
    return timed(ticket, request, "approved", due, now);
  }

  Reached received(Ticket ticket, Request request, Instant due, Instant now) {
    return timed(ticket, request, "received", due, now);
  }

  private Reached timed(Ticket ticket, Request request, String step, Instant due, Instant now) {
    var values = values(ticket, request);
    values.put("time", time(ticket, due));
    return words.tell(ticket, "aftersales." + step, values, key(request, step), now);
  }

  Reached refunding(Ticket ticket, Request request, long minor, Instant now) {
    var values = values(ticket, request);
    values.put("amount", BigDecimal.valueOf(minor, 2).toPlainString());
    var back = request.back();
    long points = back == null || back.money() != minor ? 0 : back.points();
    values.put(
        "also",
        points == 0
            ? ""
            : standards
                .of(ticket.brand())
                .text(
                    "aftersales.also-points",
                    words.locale(ticket),
                    Map.of("points", BigDecimal.valueOf(points, 2).toPlainString())));
    return words.tell(
        ticket, "aftersales.refunding", values, key(request, "refund" + request.tries()), now);
  }

  Reached asked(Ticket ticket, Request request, Instant now) {
    return words.tell(
        ticket,
        "aftersales.asked",
        values(ticket, request),
        key(request, "asked" + request.tries()),
        now);
  }

  Reached sent(Ticket ticket, Request request, String carrier, String tracking, Instant now) {
    var values = values(ticket, request);
    values.put("carrier", carrier);
    values.put("tracking", tracking);
    return words.tell(ticket, "aftersales.sent", values, key(request, "sent"), now);
  }

  /** Given over the counter. */
  Reached handed(Ticket ticket, Request request, Instant now) {
    return words.tell(
        ticket, "aftersales.handed", values(ticket, request), key(request, "handed"), now);
  }

  /** Which clause speaks against it, why, and what can be done instead. */
  Reached refused(Ticket ticket, Request request, Instant now) {
    var values = values(ticket, request);
    values.put("why", why(ticket, request));
    values.put("ways", ways(ticket, request));
    return words.tell(ticket, "aftersales.refused", values, key(request, "refused"), now);
  }

  private String why(Ticket ticket, Request request) {
    var terms = then(request).aftersales();
    return request.ruling().against().stream()
        .map(said -> terms.rule(said.rule()).text().in(words.locale(ticket)))
        .collect(Collectors.joining());
  }

  private String ways(Ticket ticket, Request request) {
    var locale = words.locale(ticket);
    var now = standards.of(ticket.brand());
    var terms = then(request).aftersales();
    return Stream.concat(
            request.ruling().kinds().stream()
                .map(kind -> now.text("aftersales.kind-" + kind.word(), locale)),
            request.ruling().ways().stream().map(code -> terms.way(code).title(locale)))
        .collect(Collectors.joining(locale.startsWith("en") ? "; " : "；"));
  }

  /** The standard its policy is cited from. */
  Standard then(Request request) {
    return standards.version(request.brand(), request.ruling().standardVersion());
  }

  private HashMap<String, String> values(Ticket ticket, Request request) {
    var locale = words.locale(ticket);
    var now = standards.of(ticket.brand());
    var policy = then(request).cited(request.ruling().policy());
    var freight = request.ruling().freight() == Freight.CUSTOMER ? "customer" : "seller";
    return new HashMap<>(
        Map.of(
            "wish", now.text("aftersales.kind-" + request.kind().word(), locale),
            "order", request.orderNumber(),
            "goods", request.name(),
            "quantity", Integer.toString(request.quantity()),
            "freight", now.text("aftersales.freight-" + freight, locale),
            "title", policy.title(locale),
            "text", policy.text().in(locale)));
  }

  private String time(Ticket ticket, Instant at) {
    var zone = brands.find(ticket.brand()).orElseThrow().zone();
    var pattern =
        words.locale(ticket).startsWith("en")
            ? DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH)
            : DateTimeFormatter.ofPattern("M 月 d 日 HH:mm", Locale.ROOT);
    return pattern.format(at.atZone(zone));
  }

  private static String key(Request request, String step) {
    return "aftersales:" + step + ":" + request.id();
  }
}
