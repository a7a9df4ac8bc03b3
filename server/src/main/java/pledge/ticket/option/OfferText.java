package pledge.ticket.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pledge.standard.Standards;
import pledge.ticket.Ticket;

/** What a card says of the ways out, in the standard's words. */
@Component
class OfferText {

  private final Standards standards;

  OfferText(Standards standards) {
    this.standards = standards;
  }

  String card(Ticket ticket, Offer offer, String locale) {
    var standard = standards.of(ticket.brand());
    List<String> lines = new ArrayList<>();
    lines.add(standard.text("option.ask", locale, Map.of("number", ticket.number())));
    if (!offer.words().isEmpty()) {
      lines.add(offer.words());
    }
    for (int place = 1; place <= offer.ways().size(); place++) {
      var way = offer.way(place);
      var cost =
          way.fen() == 0
              ? standard.text("option.free", locale)
              : "¥" + BigDecimal.valueOf(way.fen(), 2).toPlainString();
      var time =
          way.hours() == 0
              ? standard.text("option.at-once", locale)
              : way.hours() % 24 == 0
                  ? standard.text(
                      "option.days", locale, Map.of("n", String.valueOf(way.hours() / 24)))
                  : standard.text("option.hours", locale, Map.of("n", String.valueOf(way.hours())));
      lines.add(place + ". " + way.title() + " · " + cost + " · " + time);
      if (!way.pros().isEmpty()) {
        lines.add("＋ " + way.pros());
      }
      if (!way.cons().isEmpty()) {
        lines.add("－ " + way.cons());
      }
      if (!way.steps().isEmpty()) {
        lines.add("→ " + way.steps());
      }
    }
    return String.join("\n", lines);
  }
}
