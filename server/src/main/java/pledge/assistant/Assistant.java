package pledge.assistant;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.assistant.LookupTries.Limit;
import pledge.conversation.HandOver;
import pledge.conversation.MessageView;
import pledge.conversation.Reply;
import pledge.conversation.Responder;
import pledge.conversation.Turn;
import pledge.knowledge.Knowledge;
import pledge.knowledge.Match;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.standard.Executes;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * The robot as a participant: hands each turn to the {@link Dialogue} with the brand's standard,
 * knowledge and orders, and puts on record which clauses the turn carried out. Holds nothing
 * between turns.
 */
@Component
@Executes({"chat.keyword-care", "bot.self-service", "channel.shortcut"})
class Assistant implements Responder {

  /** A message is as long as the desk takes; a turn looks at no more of it than this. */
  private static final int LONGEST = 4_000;

  private static final int OWN_ORDERS = 10;

  private final Standards standards;
  private final Brands brands;
  private final Knowledge knowledge;
  private final Orders orders;
  private final LookupTries tries;
  private final Observations observations;
  private final CareWords careWords = new CareWords();

  Assistant(
      Standards standards,
      Brands brands,
      Knowledge knowledge,
      Orders orders,
      LookupTries tries,
      Observations observations) {
    this.standards = standards;
    this.brands = brands;
    this.knowledge = knowledge;
    this.orders = orders;
    this.tries = tries;
    this.observations = observations;
  }

  @Override
  public Reply respond(Turn turn) {
    var standard = standards.of(turn.brand());
    var before = Memory.of(turn.memory());
    var words = unheard(turn.recent(), before.heard());
    if (words.isEmpty()) {
      throw new IllegalStateException("a turn in which the customer wrote nothing");
    }
    var memory = before.heardUpTo(turn.recent().getLast().seq());
    var said =
        new Dialogue(standard, careWords, new BrandFaq(turn), new CustomerOrders(turn, standard))
            .answer(
                new Heard(words, turn.locale(), Memory.of(turn.memory()), zone(turn), turn.now()));
    record(turn, said);
    var leaving = said.leaving();
    return new Reply(
        said.texts(),
        said.choices(),
        leaving == null
            ? null
            : new HandOver(leaving.reason(), leaving.teamKind(), leaving.urgent()),
        said.type(),
        said.memory().map());
  }

  private ZoneId zone(Turn turn) {
    return brands.get(turn.brand()).zone();
  }

  /** The customer's messages that neither a turn has heard yet nor a person has answered. */
  private static List<Heard.Word> unheard(List<MessageView> recent, long heard) {
    var words = new ArrayList<Heard.Word>();
    for (var message : recent) {
      switch (message.author().kind()) {
        case CUSTOMER -> {
          if (message.seq() > heard) {
            words.add(new Heard.Word(message.id(), shortened(message.text()), message.kind()));
          }
        }
        case STAFF -> words.clear();
        case ASSISTANT, SYSTEM -> {}
      }
    }
    return words;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private void record(Turn turn, Said said) {
    var type = said.type();
    observations.observe(
        said.facts().stream()
            .map(fact ->
                Observation.of(
                    turn.brand(),
                    fact.clause(),
                    turn.id().work(),
                    Verdict.USED,
                    Answerable.nobody(),
                    turn.channel(),
                    type == null ? "other" : type,
                    turn.now(),
                    Evidence.span(fact.message(), fact.from(), fact.to(), fact.note())))
            .toList());
  }

  private final class BrandFaq implements FaqBook {

    private final Turn turn;

    BrandFaq(Turn turn) {
      this.turn = turn;
    }

    @Override
    public Optional<Match> sure(String question) {
      return knowledge.sureAnswer(turn.brand(), question);
    }

    @Override
    public List<Match> near(String question, int max) {
      return knowledge.answer(turn.brand(), question, max);
    }
  }

  private final class CustomerOrders implements OrderBook {

    private final Turn turn;
    private final Standard standard;

    CustomerOrders(Turn turn, Standard standard) {
      this.turn = turn;
      this.standard = standard;
    }

    @Override
    public boolean signedIn() {
      return turn.customer() != null;
    }

    @Override
    public List<OrderView> own() {
      var customer = turn.customer();
      return customer == null ? List.of() : orders.of(turn.brand(), customer, OWN_ORDERS);
    }

    @Override
    public Optional<OrderView> verified(String number, String digits) {
      return orders.verified(turn.brand(), number, digits);
    }

    @Override
    public Optional<OrderView> shown(String number) {
      return orders.find(turn.brand(), number);
    }

    @Override
    public Optional<Try> tryAt(String number) {
      var limits = new ArrayList<Limit>();
      limits.add(
          new Limit("visitor", turn.visitor().toString(), standard.number("lookup.tries-visitor")));
      limits.add(
          new Limit(
              "order",
              turn.brand() + " " + OrderNumbers.folded(number),
              standard.number("lookup.tries-order")));
      var address = turn.address();
      if (address != null) {
        limits.add(new Limit("address", address, standard.number("lookup.tries-address")));
      }
      Optional<UUID> counted = tries.count(limits, standard.setting("lookup.window"), turn.now());
      return counted.map(id -> () -> tries.takeBack(id));
    }
  }
}
