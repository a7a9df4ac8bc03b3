package pledge.aftersales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.aftersales.Request.State;
import pledge.aftersales.rule.Condition;
import pledge.aftersales.rule.Kind;
import pledge.aftersales.rule.Said;
import pledge.payment.Back;
import pledge.standard.AftersalesTerms.Freight;
import pledge.standard.AftersalesTerms.Instead;
import pledge.standard.Standard;
import pledge.standard.Standards;
import pledge.standard.Text;
import pledge.ticket.TicketId;

/** Requests as people read them: the decision with its trace and the policy it cites. */
@Component
class RequestViews {

  private final RequestRows rows;
  private final Standards standards;
  private final RequestPictures pictures;

  RequestViews(RequestRows rows, Standards standards, RequestPictures pictures) {
    this.rows = rows;
    this.standards = standards;
    this.pictures = pictures;
  }

  /**
   * @param line of the order, from 0
   * @param policy its basis, as it stood in version {@code standardNumber} of the standard, which
   *     was in force on the day of purchase
   * @param freight who pays for the way of the goods; null when it is refused
   * @param kinds of a refusal, other wishes the same facts allow
   * @param ways of a refusal, what is offered beside them
   * @param found pictures of what was found when the goods were looked at
   * @param videos which of {@code pictures} and {@code found} are videos
   * @param shop at whose counter it is settled; null: the goods travel
   * @param back what its pieces come to, once money was set in motion; minor units of the order
   * @param pays what of it is paid
   * @param dueAt by when refund or dispatch was promised; null while no promise runs
   */
  @Schema(name = "AftersalesRequest")
  record View(
      UUID id,
      UUID ticket,
      String order,
      int line,
      String sku,
      String name,
      int quantity,
      Kind kind,
      String reason,
      String words,
      List<UUID> pictures,
      Condition condition,
      State state,
      boolean eligible,
      RulesEndpoint.PolicyView policy,
      int standardNumber,
      @Nullable Freight freight,
      List<TraceView> trace,
      List<Kind> kinds,
      List<Instead> ways,
      String inspection,
      List<UUID> found,
      List<UUID> videos,
      @Nullable UUID shop,
      String carrier,
      String tracking,
      @Nullable Back back,
      @Nullable Long pays,
      @Nullable Instant dueAt,
      Instant askedAt,
      Instant changedAt) {}

  /**
   * A rule that spoke.
   *
   * @param text its explanation
   * @param facts what it looked at
   */
  @Schema(name = "AftersalesTrace")
  record TraceView(
      String rule,
      String titleZh,
      String titleEn,
      Text text,
      Said.Verdict verdict,
      String policy,
      Map<String, String> facts) {}

  List<View> of(TicketId ticket) {
    return rows.of(ticket).stream().map(this::of).toList();
  }

  View of(Request request) {
    var ruling = request.ruling();
    var then = standards.version(request.brand(), ruling.standardVersion());
    return new View(
        request.id(),
        request.ticket().value(),
        request.orderNumber(),
        request.line(),
        request.sku(),
        request.name(),
        request.quantity(),
        request.kind(),
        request.reason(),
        request.words(),
        request.pictures(),
        request.condition(),
        request.state(),
        ruling.eligible(),
        RulesEndpoint.view(then.cited(ruling.policy())),
        then.number(),
        ruling.freight(),
        ruling.trace().stream().map(said -> view(said, then)).toList(),
        ruling.kinds(),
        ruling.ways().stream().map(then.aftersales()::way).toList(),
        request.inspection(),
        request.found(),
        pictures.videos(request),
        request.shop() == null ? null : request.shop().value(),
        request.carrier(),
        request.tracking(),
        request.back(),
        request.pays(),
        request.dueAt(),
        request.askedAt(),
        request.changedAt());
  }

  private static TraceView view(Said said, Standard then) {
    var rule = then.aftersales().rule(said.rule());
    return new TraceView(
        said.rule(),
        rule.titleZh(),
        rule.titleEn(),
        rule.text(),
        said.verdict(),
        said.policy(),
        said.facts());
  }
}
