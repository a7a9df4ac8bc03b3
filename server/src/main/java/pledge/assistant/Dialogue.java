package pledge.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pledge.assistant.Memory.WaitsFor;
import pledge.assistant.Said.Fact;
import pledge.assistant.Said.Leaving;
import pledge.knowledge.Match;
import pledge.order.OrderView;
import pledge.standard.Standard;

/**
 * One turn of the assistant: what is heard decides what is said, nothing else does. In this order:
 * safety words get their careful answer and a person; a wish for a person is met; a complaint goes
 * to those who handle complaints; an order is looked up for who may see it; a frequent question is
 * answered when sure; the first miss asks again with the nearest questions to tap, the next one
 * brings a person.
 */
final class Dialogue {

  private static final String ORDER_TYPE = "order";
  private static final String COMPLAINT_TYPE = "complaint";
  private static final String FRONT = "front";
  private static final String COMPLAINTS = "complaints";

  /** A how-to question about orders in general is answered, not looked up, when as sure as this. */
  private static final double SURELY_GENERAL = 0.9;

  private static final Pattern OWN = Pattern.compile("我|俺|(?i)\\bmy\\b");

  /** Less likely ones would only puzzle. */
  private static final double WORTH_SHOWING = 0.01;

  private static final int CHOICES = 3;
  private static final int ANSWERS = 3;
  private static final int CARE_ANSWERS = 2;
  private static final int OWN_ORDERS_SHOWN = 4;

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern LATIN_WORDS =
      Pattern.compile("(?s).*\\b[A-Za-z']{2,}\\b.*\\b[A-Za-z']{2,}\\b.*");

  private final Standard standard;
  private final CareWords careWords;
  private final FaqBook faq;
  private final OrderBook orders;

  Dialogue(Standard standard, CareWords careWords, FaqBook faq, OrderBook orders) {
    this.standard = standard;
    this.careWords = careWords;
    this.faq = faq;
    this.orders = orders;
  }

  Said answer(Heard heard) {
    return new Turn(heard).answer();
  }

  /** The language the customer writes; the conversation's where the words don't tell. */
  static String locale(Heard heard) {
    var text = heard.text();
    if (CHINESE.matcher(text).find()) {
      return "zh-CN";
    }
    return LATIN_WORDS.matcher(text).matches() ? "en" : heard.locale();
  }

  private final class Turn {

    private final Heard heard;
    private final String locale;
    private final Memory memory;
    private final List<Fact> facts = new ArrayList<>();

    Turn(Heard heard) {
      this.heard = heard;
      this.locale = locale(heard);
      this.memory = heard.memory();
    }

    Said answer() {
      noteShortcut();
      return care()
          .or(this::human)
          .or(this::complaint)
          .or(this::pictureVoiceOrVideo)
          .or(this::order)
          .or(this::courtesy)
          .or(this::frequentQuestion)
          .or(this::askedAgain)
          .orElseGet(this::miss);
    }

    private void noteShortcut() {
      var text = heard.last().text().strip();
      standard.shortcuts().stream()
          .filter(
              shortcut -> shortcut.text().zh().equals(text) || shortcut.text().en().equals(text))
          .findFirst()
          .ifPresent(shortcut -> fact("channel.shortcut", shortcut.label().en()));
    }

    private Optional<Said> care() {
      var alarms = careWords.in(standard, heard);
      if (alarms.isEmpty()) {
        return Optional.empty();
      }
      for (var alarm : alarms) {
        facts.add(
            new Fact(
                "chat.keyword-care",
                alarm.word().message(),
                alarm.from(),
                alarm.to(),
                alarm.scene()));
      }
      var texts =
          alarms.stream().limit(CARE_ANSWERS).map(alarm -> alarm.answer().in(locale)).toList();
      return Optional.of(leave(texts, new Leaving("care", FRONT, true), null));
    }

    private Optional<Said> human() {
      return speaks("human")
          ? Optional.of(
              leave(
                  List.of(text("assistant.handing-over")),
                  new Leaving("asked", FRONT, false),
                  null))
          : Optional.empty();
    }

    private Optional<Said> complaint() {
      return speaks("complaint")
          ? Optional.of(
              leave(
                  List.of(text("assistant.handing-over-complaint")),
                  new Leaving("complaint", COMPLAINTS, true),
                  COMPLAINT_TYPE))
          : Optional.empty();
    }

    private Optional<Said> order() {
      boolean askedForNumber = memory.waitsFor() == WaitsFor.NUMBER;
      var number = OrderNumbers.number(heard.text(), askedForNumber);
      var digits = OrderNumbers.digits(heard.text());
      if (number.isPresent()) {
        return Optional.of(numberGiven(number.get(), digits));
      }
      var waiting = memory.order();
      if (memory.waitsFor() == WaitsFor.DIGITS && waiting != null && digits.isPresent()) {
        return Optional.of(check(waiting, digits.get()));
      }
      return asksForOrder() ? Optional.of(statusAsked()) : Optional.empty();
    }

    private boolean asksForOrder() {
      if (!speaks("order-status")) {
        return false;
      }
      boolean general =
          !OWN.matcher(heard.last().text()).find()
              && sure().stream().anyMatch(match -> match.confidence() >= SURELY_GENERAL);
      return !general;
    }

    private Said numberGiven(String number, Optional<String> digits) {
      var known = memory.known();
      if (number.equalsIgnoreCase(known)) {
        var shown = orders.shown(number);
        if (shown.isPresent()) {
          return show(shown.get());
        }
      }
      var own =
          orders.own().stream()
              .filter(order -> order.number().equalsIgnoreCase(number))
              .findFirst();
      if (own.isPresent()) {
        return show(own.get());
      }
      // asked alike whether there is such an order or not
      return digits
          .map(four -> check(number, four))
          .orElseGet(
              () -> say("assistant.ask-phone-digits", List.of(), memory.waitingForDigits(number)));
    }

    private Said statusAsked() {
      var known = memory.known();
      if (known != null) {
        var shown = orders.shown(known);
        if (shown.isPresent()) {
          return show(shown.get());
        }
      }
      if (!orders.signedIn()) {
        return say("assistant.ask-order-number", List.of(), memory.waitingForNumber());
      }
      var own = orders.own();
      if (own.isEmpty()) {
        return say("assistant.order-none", List.of(), memory.waitingForNumber());
      }
      if (own.size() == 1) {
        return show(own.getFirst());
      }
      var choices =
          own.stream()
              .limit(OWN_ORDERS_SHOWN)
              .map(order ->
                  standard.text("assistant.order-choice", locale, Map.of("order", order.number())))
              .toList();
      return say("assistant.order-which", choices, memory.waitingForNumber());
    }

    private Said check(String number, String digits) {
      var attempt = orders.tryAt(number);
      if (attempt.isEmpty()) {
        return leave(
            List.of(text("assistant.order-too-many-tries")),
            new Leaving("order", FRONT, false),
            ORDER_TYPE);
      }
      var found = orders.verified(number, digits);
      if (found.isEmpty()) {
        return say("assistant.order-not-matching", List.of(), memory.waitingForDigits(number));
      }
      attempt.get().right();
      return show(found.get());
    }

    private Said show(OrderView order) {
      fact("bot.self-service", "order");
      var words = new OrderWords(standard, locale, heard.zone()).of(order, heard.now());
      return new Said(
          List.of(words), List.of(), null, ORDER_TYPE, memory.shown(order.number()), facts);
    }

    private Optional<Said> courtesy() {
      var text = heard.text();
      // first: to thanks a mere "你好" looks like "好" with an address before it
      if (standard.phrases("hello").onlyThese(text)) {
        return Optional.of(reply("assistant.hello"));
      }
      if (standard.phrases("thanks").onlyThese(text)) {
        return Optional.of(reply("assistant.welcome"));
      }
      return Optional.empty();
    }

    private Said reply(String key) {
      return new Said(List.of(text(key)), List.of(), null, null, memory.answered(), facts);
    }

    private Optional<Said> frequentQuestion() {
      var sure = sure();
      if (sure.isEmpty()) {
        return Optional.empty();
      }
      sure.forEach(match -> fact("bot.self-service", "faq " + match.id().value()));
      var answers = sure.stream().map(Match::answer).distinct().toList();
      return Optional.of(new Said(answers, List.of(), null, null, memory.answered(), facts));
    }

    /** Each message by itself; where none is a question, all that was said together. */
    private List<Match> sure() {
      var each =
          heard.words().stream()
              .skip(Math.max(0, heard.words().size() - ANSWERS))
              .flatMap(word -> faq.sure(word.text()).stream())
              .toList();
      return each.isEmpty() && heard.words().size() > 1
          ? faq.sure(heard.text()).stream().toList()
          : each;
    }

    /** What was asked for hasn't come. */
    private Optional<Said> askedAgain() {
      if (memory.waitsFor() == WaitsFor.NOTHING) {
        return Optional.empty();
      }
      if (tooManyMisses()) {
        return Optional.of(
            leave(
                List.of(text("assistant.handing-over")),
                new Leaving("missed", FRONT, false),
                ORDER_TYPE));
      }
      var key =
          memory.waitsFor() == WaitsFor.NUMBER
              ? "assistant.order-number-where"
              : "assistant.phone-digits-shape";
      return Optional.of(say(key, List.of(), memory.missed()));
    }

    /** What it can neither see nor hear goes to somebody who can. */
    private Optional<Said> pictureVoiceOrVideo() {
      return heard.words().stream()
          .map(Heard.Word::kind)
          .filter(kind -> Set.of("picture", "voice", "video").contains(kind))
          .findFirst()
          .map(kind ->
              leave(
                  List.of(text("assistant.handing-over-" + kind)),
                  new Leaving("media", FRONT, false),
                  null));
    }

    private Said miss() {
      if (tooManyMisses()) {
        return leave(
            List.of(text("assistant.handing-over")), new Leaving("missed", FRONT, false), null);
      }
      var choices =
          faq.near(heard.last().text(), CHOICES).stream()
              .filter(match -> match.confidence() >= WORTH_SHOWING)
              .map(Match::title)
              .toList();
      return new Said(
          List.of(text(choices.isEmpty() ? "assistant.not-understood" : "assistant.did-you-mean")),
          choices,
          null,
          null,
          memory.missed(),
          facts);
    }

    private boolean tooManyMisses() {
      return memory.misses() + 1 >= standard.number("assistant.misses");
    }

    private Said say(String key, List<String> choices, Memory next) {
      return new Said(List.of(text(key)), choices, null, ORDER_TYPE, next, facts);
    }

    private Said leave(List<String> texts, Leaving leaving, @Nullable String type) {
      return new Said(texts, List.of(), leaving, type, memory.left(), facts);
    }

    private boolean speaks(String list) {
      var phrases = standard.phrases(list);
      return heard.words().stream().anyMatch(word -> !phrases.find(word.text()).isEmpty());
    }

    private String text(String key) {
      return standard.text(key, locale);
    }

    private void fact(String clause, String note) {
      facts.add(new Fact(clause, heard.last().message(), 0, 0, note));
    }
  }
}
