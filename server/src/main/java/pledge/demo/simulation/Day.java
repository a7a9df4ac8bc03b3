package pledge.demo.simulation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The simulated day, from the administrator who takes people on to the summary: who comes when is
 * {@link Arrivals}, what a customer does {@link Customer}, what a colleague does {@link Colleague}
 * and {@link Service}, what they wrote down {@link Book}, and what came of it {@link Reckoning}.
 */
public final class Day {

  /**
   * @param seed the same seed draws the same customers with the same needs at the same times
   * @param length simulated time after which nobody new arrives; zero: until stopped
   * @param finish how long those inside are served afterwards
   * @param customers arrivals on a whole day
   * @param hires people taken on beside the demo's own
   */
  public record Plan(long seed, Duration length, Duration finish, int customers, int hires) {}

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEE HH:mm");
  private static final Duration TELL_EVERY = Duration.ofMinutes(20);
  private static final int TRIES = 20;

  /** So long, by the clock on the wall, everybody has to end what they are at. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(30);

  /** How often one looks whether the staff is there, four times a second: some may be off today. */
  private static final int LOOKS = 60;

  /** People of the demo who serve customers, with their shifts. */
  private static final Map<String, Shift> OWN =
      Map.of(
          "agent.chen", Shift.EARLY,
          "agent.wu", Shift.EARLY,
          "agent.zhao", Shift.LATE,
          "expert.he", Shift.WHOLE,
          "officer.qin", Shift.WHOLE,
          "after.sun", Shift.WHOLE);

  private final Plan plan;
  private final URI base;
  private final String password;
  private final Consumer<String> say;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final ThreadFactory threads = Thread.ofVirtual().name("simulated-", 0).factory();
  private final Queue<Thread> acting = new ConcurrentLinkedQueue<>();
  private final Scenes scenes = Scenes.shipped();
  private final Book book = new Book();

  /**
   * @param base where the program listens
   * @param password what everybody of the demo signs in with
   * @param say told a line now and then
   */
  public Day(Plan plan, URI base, String password, Consumer<String> say) {
    this.plan = plan;
    this.base = base;
    this.password = password;
    this.say = say;
  }

  /** Nobody new arrives, nobody finishes anything: what has been done is counted. */
  public void stop() {
    stopped.set(true);
  }

  public boolean stopped() {
    return stopped.get();
  }

  /** Lives the day; gives the summary. */
  public Summary live() throws InterruptedException {
    var draw = new Draw(plan.seed());
    try (var web = new Web(base)) {
      var real = new Tempo(1);
      var manager = new Browser(web, real, book, base.toString());
      var tempo = new Tempo(manager.signIn("manager", password).path("clockSpeed").asInt(1));
      var rules = new Rules(manager.get("/api/standard").body());
      var before = board(manager, null);
      var earlier = ticketsOf(manager);
      var floor =
          new Colleague.Floor(web, tempo, scenes, book, rules.zone(), base.toString(), this::actor);
      say.accept(
          "A simulated day, "
              + tempo.speed()
              + " times as fast as the clock on the wall, begins at "
              + local(Instant.parse(before.path("now").asString()), rules.zone())
              + " (seed "
              + plan.seed()
              + (plan.length().isZero()
                  ? "; Ctrl-C ends it with a count)"
                  : "; " + words(plan.length()) + ")"));
      staff(floor, draw);
      var began = atWork(manager);
      customers(floor, draw, manager, began);
      finish(manager, began.plus(plan.length()).plus(plan.finish()));
      tempo.end();
      awaitAll();
      return sumUp(manager, rules, before, earlier);
    }
  }

  // --- who is there -----------------------------------------------------------------------------

  private void staff(Colleague.Floor floor, Draw draw) throws InterruptedException {
    var hired = hire(new Browser(floor.web(), floor.tempo(), book, floor.origin()));
    int number = 0;
    for (var login : OWN.keySet().stream().sorted().toList()) {
      start(new Colleague(floor, draw.another(), login, password, shift(login)));
    }
    for (var entry : hired.entrySet()) {
      var shift = number++ % 2 == 0 ? Shift.WHOLE : Shift.LATE;
      start(new Colleague(floor, draw.another(), entry.getKey(), entry.getValue(), shift));
    }
    say.accept(
        OWN.size()
            + " of the demo's people and "
            + hired.size()
            + " taken on by the administrator come to work");
  }

  /** Customers come once the people do: the instant at which they are there. */
  private Instant atWork(Browser manager) throws InterruptedException {
    for (int left = LOOKS; left > 0 && !stopped.get(); left--) {
      if (present(manager).size() >= OWN.size()) {
        break;
      }
      Thread.sleep(250);
    }
    return now(manager);
  }

  private static Set<String> present(Browser manager) throws InterruptedException {
    Set<String> present = new HashSet<>();
    for (var team : manager.get("/api/floor").body().path("teams")) {
      team.path("people").forEach(person -> present.add(person.path("id").asString()));
    }
    return present;
  }

  private static Shift shift(String login) {
    return OWN.getOrDefault(login, Shift.WHOLE);
  }

  /** The administrator takes people on; they choose their own password at the first sign-in. */
  private Map<String, String> hire(Browser admin) throws InterruptedException {
    admin.signIn("admin", password);
    var teams = new HashMap<String, String>();
    for (var team : listOf(admin.get("/api/teams").body())) {
      teams.put(team.path("code").asString(), team.path("id").asString());
    }
    var known = new HashMap<String, String>();
    for (var person : listOf(admin.get("/api/staff?limit=200").body())) {
      known.put(person.path("login").asString(), person.path("id").asString());
    }
    var hired = new HashMap<String, String>();
    for (var hire : scenes.hires().subList(0, Math.min(plan.hires(), scenes.hires().size()))) {
      var id = known.get(hire.login());
      var first =
          id == null
              ? admin
                  .post(
                      "/api/staff",
                      Map.of(
                          "login", hire.login(),
                          "name", hire.name(),
                          "nickname", hire.nickname(),
                          "roles", List.of(hire.role()),
                          "teams", List.of(Map.of("id", teams.get(hire.team()), "leads", false))))
                  .body()
                  .path("password")
                  .asString()
              : admin.post("/api/staff/" + id + "/password").body().path("password").asString();
      hired.put(hire.login(), choosePassword(hire.login(), first));
    }
    return new TreeMap<>(hired);
  }

  private String choosePassword(String login, String first) throws InterruptedException {
    try (var web = new Web(base)) {
      var browser = new Browser(web, new Tempo(1), book, base.toString());
      browser.signIn(login, first);
      browser.put("/api/me/password", Map.of("old", first, "new", password)).body();
      return password;
    }
  }

  private static Iterable<JsonNode> listOf(JsonNode answer) {
    return answer.isArray() ? answer : answer.path("items");
  }

  private void start(Runnable actor) {
    actor(actor).start();
  }

  private Thread actor(Runnable actor) {
    var thread = threads.newThread(actor);
    acting.add(thread);
    return thread;
  }

  /** Everybody ends what they are at; what they wrote down is complete then. */
  private void awaitAll() throws InterruptedException {
    var latest = System.nanoTime() + LAST_WORDS.toNanos();
    for (var thread : acting) {
      thread.join(Duration.ofNanos(Math.max(1, latest - System.nanoTime())));
    }
  }

  private void customers(Colleague.Floor floor, Draw draw, Browser manager, Instant began)
      throws InterruptedException {
    var arrivals = new Arrivals(draw.another(), plan.customers(), floor.zone());
    var luck = draw.another();
    var until = plan.length().isZero() ? Instant.MAX : began.plus(plan.length());
    var now = began;
    var told = began;
    var next = arrivals.after(began);
    for (int number = 1; next.isBefore(until) && !stopped.get(); number++) {
      while (now.isBefore(next) && !stopped.get()) {
        var wait = Duration.between(now, next);
        floor.tempo().pass(wait.compareTo(TELL_EVERY) > 0 ? TELL_EVERY : wait);
        now = now(manager);
        if (Duration.between(told, now).compareTo(TELL_EVERY) >= 0) {
          told = now;
          say.accept(local(now, floor.zone()) + "  " + news(manager));
        }
      }
      start(new Customer(floor, luck.another(), number));
      next = arrivals.after(next);
    }
  }

  private String news(Browser manager) throws InterruptedException {
    int waiting = 0;
    for (var team : manager.get("/api/floor").body().path("teams")) {
      waiting += team.path("waiting").asInt();
    }
    return String.format(
        Locale.ROOT,
        "%d customers so far, %d in the chat, %d waiting for %d people; %d tickets, %d ratings%s",
        book.arrived.get(),
        book.inside.get(),
        waiting,
        present(manager).size(),
        book.tickets.get(),
        book.ratings.get(),
        book.ratings.get() == 0
            ? ""
            : String.format(
                Locale.ROOT, " of %.1f stars", book.stars.get() / (double) book.ratings.get()));
  }

  /** Waits until the customers inside are served; with Ctrl-C nobody waits for anybody. */
  private void finish(Browser manager, Instant latest) throws InterruptedException {
    if (!stopped.get()) {
      say.accept("Nobody new comes in; those inside are served");
    }
    while (!stopped.get() && book.inside.get() > 0 && now(manager).isBefore(latest)) {
      Thread.sleep(200);
    }
  }

  // --- what came of it --------------------------------------------------------------------------

  private Summary sumUp(Browser manager, Rules rules, JsonNode before, Set<String> earlierTickets)
      throws InterruptedException {
    say.accept("The day is over; reading everything back and counting");
    var from = before.path("to").asString();
    var reckoning = new Reckoning(book, rules, manager);
    var counted = Figures.of(before);
    Summary summary = null;
    for (int left = TRIES; left > 0 && (summary == null || !summary.agrees()); left--) {
      Thread.sleep(500); // what happened last has been folded into the figures by then
      reckoning.readBack(earlierTickets);
      var board = board(manager, from);
      var result = reckoning.reckon(Instant.parse(board.path("now").asString()));
      summary = new Summary(result, Figures.of(board), counted, book, reckoning.tickets());
    }
    if (summary == null) {
      throw new IllegalStateException("nothing was counted");
    }
    return summary;
  }

  private static JsonNode board(Browser manager, @Nullable String from)
      throws InterruptedException {
    if (from != null) {
      return manager.get("/api/compliance?from=" + from).body();
    }
    var today = manager.get("/api/compliance").body().path("to").asString();
    return manager.get("/api/compliance?from=" + today).body();
  }

  private static Set<String> ticketsOf(Browser manager) throws InterruptedException {
    Set<String> ids = new HashSet<>();
    var after = "";
    do {
      var page = manager.get("/api/tickets?scope=all&limit=200" + after).body();
      page.path("items").forEach(ticket -> ids.add(ticket.path("id").asString()));
      after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    return ids;
  }

  private static Instant now(Browser manager) throws InterruptedException {
    return Instant.parse(
        manager.get("/api/conversations?scope=mine&limit=1").body().path("now").asString());
  }

  private static String local(Instant at, ZoneId zone) {
    return HOUR.withLocale(Locale.ENGLISH).format(at.atZone(zone));
  }

  private static String words(Duration time) {
    return time.toHours() > 0 && time.toMinutesPart() == 0
        ? time.toHours() + " h"
        : time.toMinutes() + " min";
  }
}
