package pledge.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The tickets of one colleague: takes those of the team, reports, tells the outcome, closes. */
final class Tickets implements Runnable {

  private static final Duration LOOK = Duration.ofMinutes(4);

  private final Colleague.Floor floor;
  private final Scenes scenes;
  private final Book book;
  private final Draw draw;
  private final Browser browser;
  private final Colleague me;
  private final Map<String, Instant> workAt = new HashMap<>();
  private final Set<String> reported = new HashSet<>();

  Tickets(Colleague.Floor floor, Draw draw, Browser browser, Colleague me) {
    this.floor = floor;
    this.scenes = floor.scenes();
    this.book = floor.book();
    this.draw = draw;
    this.browser = browser;
    this.me = me;
  }

  @Override
  public void run() {
    try {
      while (!floor.tempo().over()) {
        if (me.atWork()) {
          look();
        }
        floor.tempo().pass(draw.about(LOOK, 0.2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      book.trouble(me.login() + "'s tickets", e);
    }
  }

  private void look() throws InterruptedException {
    for (var scope : new String[] {"team", "mine"}) {
      var page = browser.get("/api/tickets?scope=" + scope + "&limit=50").body();
      var now = Instant.parse(page.path("now").asString());
      for (var ticket : page.path("items")) {
        work(ticket, now);
      }
    }
  }

  private void work(JsonNode ticket, Instant now) throws InterruptedException {
    var id = ticket.path("id").asString();
    var state = ticket.path("state").asString();
    if (state.equals("closed")) {
      return;
    }
    var owner = ticket.path("owner").path("id").asString("");
    if (owner.isEmpty() && draw.chance(0.5)) {
      changed(browser.put("/api/tickets/" + id + "/owner", Map.of("staff", me.id())));
      return;
    }
    if (!owner.equals(me.id())) {
      return;
    }
    var due =
        workAt.computeIfAbsent(id, absent -> now.plus(draw.about(Duration.ofMinutes(18), 0.7)));
    if (now.isBefore(due)) {
      return;
    }
    if (state.equals("solved")) {
      changed(browser.post("/api/tickets/" + id + "/close"));
    } else if (reported.add(id) && draw.chance(0.5)) {
      report(id, now);
    } else {
      solve(id, now);
    }
  }

  /** News for the customer, the step taken and the next one planned. */
  private void report(String id, Instant now) throws InterruptedException {
    var told =
        browser.post(
            "/api/tickets/" + id + "/messages",
            Map.of("clientId", draw.id(), "text", draw.of(scenes.words("ticket-news"))));
    changed(told);
    changed(
        browser.put(
            "/api/tickets/" + id + "/next-step",
            Map.of(
                "text", draw.of(scenes.words("ticket-step")),
                "due", now.plus(Duration.ofMinutes(draw.between(60, 300))),
                "done", true)));
    workAt.put(id, now.plus(draw.about(Duration.ofMinutes(25), 0.6)));
  }

  private void solve(String id, Instant now) throws InterruptedException {
    if (draw.chance(0.06)) {
      browser.post("/api/tickets/" + id + "/close"); // refused: the customer knows nothing yet
    }
    var told = outcome(id);
    if (told.code().equals("not-agreed")) {
      // a complaint: agreed by telephone, then told
      changed(
          browser.post(
              "/api/tickets/" + id + "/agreement",
              Map.of(
                  "clientId",
                  draw.id(),
                  "text",
                  draw.of(scenes.words("ticket-outcome")),
                  "how",
                  "phone")));
      told = outcome(id);
    }
    changed(told);
    workAt.put(id, now.plus(draw.about(Duration.ofMinutes(6), 0.4)));
  }

  private Web.Answer outcome(String id) throws InterruptedException {
    return browser.post(
        "/api/tickets/" + id + "/outcome",
        Map.of("text", draw.of(scenes.words("ticket-outcome")), "way", "message"));
  }

  /** Somebody else was faster, or the matter moved on meanwhile: looked at again next time. */
  private static void changed(Web.Answer answer) {
    if (answer.status() != 409 && answer.status() != 404) {
      answer.body();
    }
  }
}
