package pledge.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import pledge.demo.simulation.Line.Who;
import pledge.demo.simulation.Scenes.Scene;
import pledge.demo.simulation.Web.Answer;
import tools.jackson.databind.JsonNode;

/**
 * One conversation in the hands of one colleague, who mostly keeps the standard and sometimes
 * breaks it: looks at the history or forgets to, answers in time or late, tries a stonewalling
 * phrase and takes the alternative, asks the closing question or tries to close without.
 */
final class Service implements Runnable {

  private static final Duration LOOK = Duration.ofSeconds(45);
  private static final Duration SILENCE = Duration.ofMinutes(3);

  private final Colleague.Floor floor;
  private final Scenes scenes;
  private final Book book;
  private final Draw draw;
  private final Browser browser;
  private final Colleague me;
  private final String path;
  private final UUID id;
  private final Semaphore wake;

  private long read;
  private Instant lastWord = Instant.EPOCH;
  private @Nullable Scene scene;
  private boolean thanked;
  private boolean greeted;
  private int replies;
  private boolean ticketed;
  private boolean triedTooEarly;
  private boolean handedOn;
  private final int wanted;

  Service(
      Colleague.Floor floor,
      Draw draw,
      Browser browser,
      Colleague me,
      UUID conversation,
      Semaphore wake) {
    this.floor = floor;
    this.scenes = floor.scenes();
    this.book = floor.book();
    this.draw = draw;
    this.browser = browser;
    this.me = me;
    this.id = conversation;
    this.path = "/api/conversations/" + conversation;
    this.wake = wake;
    this.wanted = draw.between(3, 7);
  }

  @Override
  public void run() {
    try {
      boolean goesOn = true;
      while (goesOn && !floor.tempo().over()) {
        goesOn = round();
        if (goesOn) {
          wake.tryAcquire(floor.tempo().real(LOOK).toMillis(), TimeUnit.MILLISECONDS);
          wake.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      book.trouble(me.login(), e);
    }
  }

  /** One look and what follows from it; false when it is no longer mine to look at. */
  private boolean round() throws InterruptedException {
    if (me.offline()) {
      return true;
    }
    var seen = browser.get(path);
    if (seen.status() == 404) {
      return false;
    }
    var conversation = seen.body();
    book.shown(id, conversation.path("clocks"));
    if (conversation.path("state").asString().equals("closed") || !me.owns(conversation)) {
      return false;
    }
    readOn();
    ticketed |=
        !conversation.path("ticket").isMissingNode() && !conversation.path("ticket").isNull();
    var owed = owed(conversation);
    if (owed != null) {
      if (!handedOn && replies > 0 && draw.chance(0.04) && handOn(conversation)) {
        return false;
      }
      return reply(owed, now(conversation));
    }
    if (conversation.path("state").asString().equals("closing")) {
      return waitForAnswer(conversation);
    }
    boolean silent = now(conversation).isAfter(lastWord.plus(SILENCE));
    if (thanked || replies >= wanted || silent && greeted) {
      return finish();
    }
    return true;
  }

  private static Instant now(JsonNode conversation) {
    return Instant.parse(conversation.path("now").asString());
  }

  private void readOn() throws InterruptedException {
    var page = browser.get(path + "/messages?after=" + read + "&limit=200").body();
    if (page.path("head").asLong() > read) {
      browser.put(path + "/seen", Map.of("seq", page.path("head").asLong()));
    }
    for (var item : page.path("items")) {
      var line = Line.of(item);
      read = line.seq();
      lastWord = line.at();
      if (line.author() == Who.CUSTOMER) {
        thanked = book.thanks.contains(line.id());
        var heard = scenes.about(line.text());
        scene = heard == null || scene != null && replies > 0 ? scene : heard;
      }
    }
  }

  /** The reply clock that runs, if any, as the desk shows it. */
  private static @Nullable JsonNode owed(JsonNode conversation) {
    for (var clock : conversation.path("clocks")) {
      var clause = clock.path("clause").asString();
      if (clause.equals("chat.first-reply") || clause.equals("chat.every-reply")) {
        return clock;
      }
    }
    return null;
  }

  // --- answering ------------------------------------------------------------------------------

  private boolean reply(JsonNode clock, Instant now) throws InterruptedException {
    boolean first = clock.path("clause").asString().equals("chat.first-reply");
    if (first && draw.chance(0.92)) {
      browser.get("/api/desk/conversations/" + id + "/panel").body();
    }
    var since = Duration.between(Instant.parse(clock.path("startedAt").asString()), now);
    var takes =
        draw.chance(0.05)
            ? draw.about(Duration.ofSeconds(55), 0.4)
            : draw.about(Duration.ofSeconds(first ? 15 : 13), 0.35);
    floor.tempo().pass(takes.minus(since));
    if (draw.chance(0.07)) {
      var held = say(draw.of(scenes.words("holding")));
      if (held == null) {
        return true;
      }
      book.holding.add(held.id());
      floor.tempo().pass(draw.about(Duration.ofSeconds(8), 0.3));
    }
    var text = words(first);
    if (draw.chance(0.05)) {
      text = stonewallOr(text);
    }
    if (text != null && say(text) != null) {
      replies++;
      greeted = true;
    }
    return true;
  }

  private String words(boolean first) {
    var about = scene;
    String said;
    if (thanked) {
      said = draw.of(scenes.words("welcome"));
    } else if (about == null || replies > 0 && draw.chance(0.4)) {
      said = draw.of(scenes.words("followup"));
    } else {
      said = draw.of(about.answer());
    }
    return (first && !greeted && draw.chance(0.9)
            ? draw.of(scenes.words("greeting")).replace("{nickname}", me.nickname())
            : "")
        + said;
  }

  /** Tries what must not be said; takes the wording that is offered instead. */
  private @Nullable String stonewallOr(String better) throws InterruptedException {
    var wall = draw.of(scenes.words("stonewalling"));
    var clientId = draw.id();
    var answer = browser.post(path + "/messages", Map.of("clientId", clientId, "text", wall));
    if (answer.ok()) {
      book.told(Line.of(answer.json()));
      return null;
    }
    if (!answer.code().equals("stonewalling")) {
      return better;
    }
    floor.tempo().pass(draw.about(Duration.ofSeconds(3), 0.3));
    var alternatives = answer.json().path("alternatives");
    return alternatives.isEmpty() ? better : alternatives.get(0).asString() + better;
  }

  /** Null when it is no longer mine. */
  private @Nullable Line say(String text) throws InterruptedException {
    var answer = browser.post(path + "/messages", Map.of("clientId", draw.id(), "text", text));
    if (isOver(answer) || answer.code().equals("stonewalling")) {
      return null;
    }
    var line = Line.of(answer.body());
    book.told(line);
    return line;
  }

  private static boolean isOver(Answer answer) {
    return answer.status() == 404
        || answer.status() == 409
            && (answer.code().equals("not-owner") || answer.code().equals("closed"));
  }

  /** To a desk that knows more; mostly with a note on what it is about. */
  private boolean handOn(JsonNode conversation) throws InterruptedException {
    handedOn = true;
    var there = new ArrayList<String>();
    var targets = browser.get(path + "/targets");
    for (var target : targets.json().path("items")) {
      boolean mine =
          target.path("team").asString().equals(conversation.path("team").path("id").asString(""));
      if (!mine && target.path("there").asBoolean(false)) {
        there.add(target.path("team").asString());
      }
    }
    if (there.isEmpty()) {
      return false;
    }
    var note = draw.chance(0.9) && scene != null ? scene.record().get(1) : "";
    boolean recorded =
        !conversation.path("record").path("need").asString("").isEmpty()
            || !conversation.path("record").path("description").asString("").isEmpty();
    var sent = browser.post(path + "/transfer", Map.of("team", draw.of(there), "note", note));
    if (sent.ok()) {
      book.acts.judged("authority.handover", recorded || !note.isEmpty());
      book.acts.kept("solve.cross-owner");
    }
    return sent.ok();
  }

  // --- ending ---------------------------------------------------------------------------------

  private boolean finish() throws InterruptedException {
    var about = scene;
    if (!ticketed && about != null && draw.chance(about.ticket())) {
      makeTicket(about);
    }
    if (!triedTooEarly && draw.chance(0.06)) {
      triedTooEarly = true;
      if (close()) {
        return false;
      }
    }
    if (draw.chance(0.95)) {
      paper();
    }
    if (ticketed && draw.chance(0.5)) {
      paper();
      return !close();
    }
    var asked = browser.post(path + "/closing");
    if (!asked.ok() && !isOver(asked) && !asked.code().equals("already-asked")) {
      asked.body();
    }
    return !isOver(asked);
  }

  private boolean waitForAnswer(JsonNode conversation) throws InterruptedException {
    var confirm = conversation.path("confirm");
    if (confirm.path("answeredAt").asString("").isEmpty()) {
      if (conversation.path("record").path("need").asString("").isEmpty()) {
        paper();
      }
      return true;
    }
    paper();
    return !close();
  }

  /** Type and record; the type is sometimes judged already by the assistant. */
  private void paper() throws InterruptedException {
    var about = scene == null ? scenes.all().getLast() : scene;
    var typed = browser.put(path + "/type", Map.of("type", about.type()));
    if (isOver(typed)) {
      return;
    }
    typed.body();
    List<String> record = about.record();
    var written =
        browser.put(
            path + "/record",
            Map.of(
                "need", record.get(0),
                "description", record.get(1),
                "handling", record.get(2),
                "result", record.get(3),
                "feedback", ""));
    if (!isOver(written)) {
      written.body();
    }
  }

  /** Whether it is closed, or not mine any more. */
  private boolean close() throws InterruptedException {
    var answer = browser.post(path + "/close");
    if (answer.ok() || isOver(answer)) {
      return true;
    }
    if (!answer.code().equals("gate")) {
      answer.body();
    }
    return false;
  }

  private void makeTicket(Scene about) throws InterruptedException {
    var now = me.now();
    var body = new HashMap<String, Object>();
    body.put("type", about.type());
    body.put("tier", about.tier());
    body.put("title", title(about));
    if (draw.chance(0.06)) {
      browser.post(path + "/ticket", body); // refused: nothing may go cold
    }
    body.put(
        "nextStep",
        Map.of(
            "text", draw.of(scenes.words("ticket-step")),
            "due", now.plus(Duration.ofMinutes(draw.between(40, 240)))));
    var made = browser.post(path + "/ticket", body);
    if (isOver(made)) {
      return;
    }
    made.body();
    ticketed = true;
    book.tickets.incrementAndGet();
  }

  private static String title(Scene about) {
    return about.record().get(0) + "：" + about.record().get(1);
  }
}
