package pledge.demo.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import pledge.demo.simulation.Book.Visit;
import pledge.demo.simulation.Colleague.Floor;
import pledge.demo.simulation.Line.Who;
import pledge.demo.simulation.Scenes.Order;
import pledge.demo.simulation.Scenes.Scene;

/**
 * One customer with one matter: opens the chat, asks in their own way, answers what is asked, waits
 * as long as their patience lasts, thanks, rates, or just leaves.
 */
final class Customer implements Runnable {

  private static final Duration LONGEST_VISIT = Duration.ofMinutes(50);
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final Floor floor;
  private final Tempo tempo;
  private final Scenes scenes;
  private final Book book;
  private final Draw draw;
  private final Visit visit;
  private final Scene scene;
  private final Order order;
  private final Semaphore news = new Semaphore(0);

  private int turnsLeft;
  private int assistantsLeft;
  private boolean thanked;
  private boolean rated;
  private Duration waited = Duration.ZERO;
  private final Duration patience;

  Customer(Floor floor, Draw draw, int number) {
    this.floor = floor;
    this.tempo = floor.tempo();
    this.scenes = floor.scenes();
    this.book = floor.book();
    this.draw = draw;
    this.visit = new Visit("customer " + number, new Chat(floor.web(), tempo, "hetang"));
    this.scene = scenes.draw(draw);
    this.order = scenes.order(draw);
    this.turnsLeft = draw.between(1, 6);
    this.assistantsLeft = draw.between(2, 4);
    this.patience = draw.about(Duration.ofMinutes(6), 0.6);
  }

  @Override
  public void run() {
    book.arrived.incrementAndGet();
    book.inside.incrementAndGet();
    try {
      visit();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      book.trouble(visit.name(), e);
    } finally {
      book.inside.decrementAndGet();
    }
  }

  private void visit() throws InterruptedException {
    visit.chat().open();
    if (draw.chance(0.06)) {
      book.silent.incrementAndGet();
      tempo.pass(draw.about(Duration.ofSeconds(40), 0.5));
      return;
    }
    book.visits.add(visit);
    try (var ear =
        Ear.open(floor.web(), Map.of(), visit.chat().hello(), (kind, id) -> news.release())) {
      ask();
      stay(ear);
    }
  }

  private void ask() throws InterruptedException {
    for (var part : Scenes.parts(draw.of(scene.say()))) {
      write(part.replace("{order}", order.number()));
      tempo.pass(draw.about(Duration.ofSeconds(4), 0.4));
    }
  }

  private void stay(Ear ear) throws InterruptedException {
    var here = Duration.ZERO;
    while (here.compareTo(LONGEST_VISIT) < 0 && !tempo.over()) {
      boolean woken =
          news.tryAcquire(
              tempo.real(ear.gone() ? LOOK.dividedBy(6) : LOOK).toMillis(), TimeUnit.MILLISECONDS);
      news.drainPermits();
      var seen = visit.chat().read();
      visit.seen().addAll(seen.lines());
      if (!woken) {
        here = here.plus(LOOK);
      }
      var last = last(seen.lines());
      boolean goesOn =
          last != null
              ? answer(last, seen.state().path("mode").asString(""))
              : woken || wait(seen.state().path("mode").asString(""));
      if (!goesOn) {
        return;
      }
    }
  }

  /** The last thing said to the customer; a card that asks something counts before all else. */
  private @Nullable Line last(List<Line> lines) {
    Line last = null;
    for (var line : lines) {
      boolean asks = line.card().equals("closing") || line.card().equals("rating");
      if (line.author() != Who.CUSTOMER && (asks || !line.notice())) {
        last = line;
      }
    }
    return last;
  }

  /** False to leave. */
  private boolean answer(Line said, String mode) throws InterruptedException {
    waited = Duration.ZERO;
    if (said.card().equals("rating")) {
      return rate();
    }
    if (said.card().equals("closing")) {
      return close();
    }
    return switch (said.author()) {
      case ASSISTANT -> mode.equals("assistant") ? answerAssistant(said) : true;
      case STAFF -> answerPerson();
      case CUSTOMER, SYSTEM -> true;
    };
  }

  private boolean answerAssistant(Line said) throws InterruptedException {
    tempo.pass(draw.about(Duration.ofSeconds(14), 0.5));
    assistantsLeft--;
    if (said.text().contains("后四位")) {
      write(draw.chance(0.93) ? order.digits() : "0000");
      return true;
    }
    if (said.text().contains("订单号发给我") && draw.chance(0.8)) {
      write(order.number());
      return true;
    }
    if (draw.chance(scene.self())) {
      if (draw.chance(0.6)) {
        thank();
      }
      return draw.chance(0.1);
    }
    if (draw.chance(0.05)) {
      book.left.incrementAndGet();
      return false;
    }
    write(
        assistantsLeft > 0 && draw.chance(0.4)
            ? draw.of(scene.more())
            : draw.of(scenes.words("person")));
    return true;
  }

  private boolean answerPerson() throws InterruptedException {
    tempo.pass(draw.about(Duration.ofSeconds(35), 0.7));
    if (turnsLeft > 0) {
      turnsLeft--;
      write(draw.of(scene.more()));
    } else if (!thanked && draw.chance(0.8)) {
      thank();
    }
    return true;
  }

  private void thank() throws InterruptedException {
    thanked = true;
    var line = write(draw.of(scenes.words("thanks")));
    book.thanks.add(line.id());
  }

  /** Answers whether it is solved; some never do. */
  private boolean close() throws InterruptedException {
    tempo.pass(draw.about(Duration.ofSeconds(9), 0.6));
    double mood = draw.share();
    if (mood < 0.12) {
      return mood < 0.04; // says nothing, and most are gone
    }
    boolean unsolved = mood < 0.17;
    boolean more = mood > 0.93;
    if (visit.chat().answerClosing(!unsolved, !unsolved, more)) {
      book.acts.used("chat.confirm");
      if (unsolved || more) {
        tempo.pass(draw.about(Duration.ofSeconds(6), 0.4));
        write(draw.of(scenes.words(more ? "more" : "unsolved")));
        turnsLeft = Math.min(turnsLeft, 1);
      }
    }
    return true;
  }

  private boolean rate() throws InterruptedException {
    if (rated || draw.chance(0.35)) {
      return false;
    }
    tempo.pass(draw.about(Duration.ofSeconds(12), 0.6));
    int stars = (int) Math.clamp(Math.round(scene.stars() + (draw.share() - 0.55) * 2.2), 1, 5);
    if (visit.chat().rate(stars, draw.of(scenes.words("stars-words")))) {
      rated = true;
      book.rated(stars);
    }
    return false;
  }

  /** Nothing came for a while. */
  private boolean wait(String mode) throws InterruptedException {
    waited = waited.plus(LOOK);
    if (waited.compareTo(patience) >= 0) {
      if (mode.equals("waiting")) {
        book.left.incrementAndGet();
        if (draw.chance(0.4)) {
          write(draw.of(scenes.words("leaving")));
        }
      }
      return false;
    }
    if (!mode.equals("assistant") && !thanked && draw.chance(0.25)) {
      write(draw.of(scenes.words("impatient")));
    }
    return true;
  }

  private Line write(String text) throws InterruptedException {
    var line = visit.chat().write(draw.id(), text);
    visit.sent().add(line);
    return line;
  }
}
